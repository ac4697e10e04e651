/**
 * Lets the pages under /counter open without a network: their files are kept as they are served. It never sees what the server
 * tells of customers. Asked for once a start; the browser refuses it without https (but on this machine), and then nothing is kept.
 */
export async function startWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  try {
    await navigator.serviceWorker.register('/counter-worker.js', { scope: '/counter' });
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage('keep-files');
  } catch {
    // Without it the page works as any other.
  }
}
