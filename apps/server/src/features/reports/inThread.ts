import { Worker } from 'node:worker_threads';

/** How far the work in a thread is. */
export interface Step {
  stage: string;
  done: number;
  total: number;
}

/**
 * Runs a module in a thread: what takes seconds of reckoning takes none of the server's. The thread posts `{ step }` as often as it
 * likes, then its answer.
 */
export function inThread<Result>(
  module: URL,
  data: unknown,
  signal?: AbortSignal,
  onStep?: (step: Step) => void,
): Promise<Result> {
  const thread = new Worker(module, { workerData: data });
  const stop = () => void thread.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  return new Promise<Result>((resolve, reject) => {
    thread.on('message', (message: Result | { step: Step }) => {
      if (message !== null && typeof message === 'object' && 'step' in message) onStep?.(message.step);
      else resolve(message as Result);
    });
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the thread ended with ${code} before its answer`)));
  }).finally(() => signal?.removeEventListener('abort', stop));
}
