import { Worker } from 'node:worker_threads';

/** Runs a module in a thread, which posts one message: what takes seconds of reckoning takes none of the server's. */
export function inThread<Result>(module: URL, data: unknown, signal?: AbortSignal): Promise<Result> {
  const thread = new Worker(module, { workerData: data });
  const stop = () => void thread.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  return new Promise<Result>((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the thread ended with ${code} before its answer`)));
  }).finally(() => signal?.removeEventListener('abort', stop));
}
