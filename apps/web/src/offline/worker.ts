/**
 * Lets the pages under /counter open without a network: their files are kept as they are served. It never sees what the server
 * tells of customers. Asked for once a start; the browser refuses it without https (but on this machine), and then nothing is kept.
 */
export async function startWorker(): Promise<void> {
  await start('/counter-worker.js', '/counter', 'keep-files');
}

/** @param keep what tells the worker to keep its files anew, as the server has them now */
async function start(script: string, scope: string, keep: string): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  try {
    const { active } = await navigator.serviceWorker.register(script, { scope });
    active?.postMessage(keep);
  } catch {
    // Without it the page works as any other.
  }
}
