import { Agent, request } from 'undici';

export interface LoadResult {
  seconds: number;
  requests: number;
  failed: number;
  /** Milliseconds from asking to the answer, sorted. */
  latencies: number[];
}

/** Posts bodies one after the other on so many connections, each waiting for its answer before the next. */
export async function post(
  url: string,
  key: string,
  bodies: readonly string[],
  connections: number,
  paceMs = 0,
): Promise<LoadResult> {
  const dispatcher = new Agent({ connections, pipelining: 1 });
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const latencies: number[] = [];
  let next = 0;
  let failed = 0;
  const began = performance.now();
  const worker = async (): Promise<void> => {
    for (let i = next++; i < bodies.length; i = next++) {
      const waitMs = paceMs > 0 ? began + i * paceMs - performance.now() : 0;
      if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
      const asked = performance.now();
      const response = await request(url, { method: 'POST', body: bodies[i], headers, dispatcher });
      const text = await response.body.text();
      if (response.statusCode !== 200) {
        failed++;
        if (failed === 1) console.error(response.statusCode, text.slice(0, 400));
      }
      latencies.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - began) / 1000;
  await dispatcher.close();
  return { seconds, requests: bodies.length, failed, latencies: latencies.sort((a, b) => a - b) };
}

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
