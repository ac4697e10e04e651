import { Worker } from 'node:worker_threads';
import type { ClientConfig } from 'pg';
import type { Database } from '../../../platform/database/open.ts';
import type { EvaluateNews, EvaluateOrder } from './evaluateWorker.ts';
import type { Found } from './found.ts';

/**
 * Evaluates rules for every customer, in a thread with a connection of its own: the server answers meanwhile.
 *
 * @returns how many customers were looked at, and what is due
 */
export async function evaluateAll(
  database: Database,
  order: Omit<EvaluateOrder, 'connection'>,
  signal?: AbortSignal,
): Promise<{ customers: number; found: Found[] }> {
  const thread = new Worker(new URL('./evaluateWorker.ts', import.meta.url), {
    workerData: { ...order, connection: connectionOf(database) } satisfies EvaluateOrder,
  });
  const stop = () => void thread.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  const found: Found[] = [];
  let customers: number | null = null;
  thread.on('message', (news: EvaluateNews) => {
    if ('found' in news) for (const each of news.found) found.push(each);
    else customers = news.customers;
  });
  return new Promise<{ customers: number; found: Found[] }>((resolve, reject) => {
    thread.once('error', reject);
    thread.once('exit', (code) => {
      if (customers === null) reject(new Error(`the thread ended with ${code} before its answer`));
      else resolve({ customers, found });
    });
  }).finally(() => signal?.removeEventListener('abort', stop));
}

/** What can be handed to a thread of the pool's connection; the password is there, though not listed. */
function connectionOf({ app }: Database): ClientConfig {
  const { connectionString, host, port, user, password, database, ssl, options } = app.options;
  return { connectionString, host, port, user, password: password as string, database, ssl, options };
}
