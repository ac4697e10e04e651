import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { describeStandings, type StandingsRequest } from './standings.ts';

const mostWorkers = 8;
/** Requests given to each worker ahead of their turn, so that none waits for us. */
const aheadEach = 3;

interface Waiting {
  resolve: (lines: string[]) => void;
  reject: (error: unknown) => void;
}

/** Describes batches of customers on every core; answers come in the order of the requests. */
export class StandingsPool {
  readonly #workers: { thread: Worker; waiting: Waiting[] }[];
  #turn = 0;

  /** @param isLarge whether there is enough to do to be worth starting threads */
  constructor(isLarge: boolean) {
    const count = isLarge ? Math.min(availableParallelism(), mostWorkers) : 0;
    this.#workers = Array.from({ length: count }, startWorker);
  }

  async *describe(requests: Iterable<StandingsRequest>): AsyncGenerator<string[]> {
    const asked: Promise<string[]>[] = [];
    try {
      for (const request of requests) {
        asked.push(this.#ask(request));
        if (asked.length > this.#workers.length * aheadEach) yield await (asked.shift() as Promise<string[]>);
      }
      for (const answer of asked) yield await answer;
    } finally {
      await Promise.all(this.#workers.map(({ thread }) => thread.terminate()));
    }
  }

  /** Workers take turns, and each answers in the order it was asked. */
  #ask(request: StandingsRequest): Promise<string[]> {
    const worker = this.#workers[this.#turn++ % Math.max(1, this.#workers.length)];
    if (!worker) return Promise.resolve(describeStandings(request));
    const answer = new Promise<string[]>((resolve, reject) => worker.waiting.push({ resolve, reject }));
    // It is awaited in its turn; until then a failure must not end the process.
    answer.catch(() => {});
    worker.thread.postMessage(request);
    return answer;
  }
}

function startWorker(): { thread: Worker; waiting: Waiting[] } {
  const thread = new Worker(new URL('./standingsWorker.ts', import.meta.url));
  const waiting: Waiting[] = [];
  thread.on('message', (lines: string[]) => waiting.shift()?.resolve(lines));
  thread.on('error', (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return { thread, waiting };
}
