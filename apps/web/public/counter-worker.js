// Keeps the files of the counter's pages, so that they open without a network. Only files: what the server tells of customers
// is kept by the page itself, which forgets it when one signs out.
const cacheName = 'rapport-counter-files';
const slowMs = 4_000;

/** @returns the files of the build that is served now; `/counter` is the page itself */
async function listFiles() {
  const response = await fetch('/counter-files.json', { cache: 'no-store' });
  if (!response.ok) throw new Error(`counter-files.json: ${response.status}`);
  return ['/counter', ...(await response.json())];
}

/** Takes what is new and drops what is no longer served. Files under /assets never change. */
async function keepFiles() {
  const [files, cache] = await Promise.all([listFiles(), caches.open(cacheName)]);
  for (const file of files) {
    const isKept = file.startsWith('/assets/') && (await cache.match(file));
    if (!isKept) await cache.add(new Request(file, { cache: 'no-cache' }));
  }
  for (const request of await cache.keys()) {
    if (!files.includes(new URL(request.url).pathname)) await cache.delete(request);
  }
}

/** The page as the server has it now, or as it was kept when no answer comes. */
async function openPage(request) {
  const kept = await (await caches.open(cacheName)).match('/counter');
  if (!kept) return fetch(request);
  const late = new Promise((resolve) => setTimeout(() => resolve(kept.clone()), slowMs));
  return Promise.race([fetch(request).catch(() => kept), late]);
}

async function readFile(request) {
  const kept = await (await caches.open(cacheName)).match(request);
  return kept ?? fetch(request);
}

addEventListener('install', (event) => {
  event.waitUntil(keepFiles().then(() => self.skipWaiting()));
});

addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

addEventListener('message', (event) => {
  if (event.data === 'keep-files') event.waitUntil(keepFiles().catch(() => undefined));
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  // What is asked of the server itself: whether it answers, and what it knows.
  if (pathname.startsWith('/api/') || pathname.startsWith('/health/')) return;
  if (request.mode === 'navigate') event.respondWith(openPage(request));
  else event.respondWith(readFile(request));
});
