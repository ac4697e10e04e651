/** What working out the value of 200,000 customers and a million exchanges costs, and whether the server answers meanwhile. */
import { seededRandom } from '@rapport/core/numeric';
import { request } from 'undici';
import { percentile } from './load.ts';
import { fillWithCopies } from './manyCustomers.ts';
import { makePerson } from './people.ts';
import { startServer } from './server.ts';

const customers = Number(process.env.BENCH_CUSTOMERS ?? 200_000);
const pauseMs = 50;

process.env.BENCH_JOBS = '1';
const random = seededRandom(7);
const people = Array.from({ length: customers }, (_, rank) => makePerson(rank, random));
const server = await startServer();
const headers = { authorization: `Bearer ${server.key}` };
try {
  await fillWithCopies(server, people, random);
  const quiet = await readings(async () => false, 100);
  const before = server.cpuSeconds();
  const began = performance.now();
  await request(`${server.url}/api/v1/value/refreshes`, { method: 'POST', headers });
  const busy = await readings(isWorking, Number.POSITIVE_INFINITY);
  const seconds = (performance.now() - began) / 1_000;
  const after = server.cpuSeconds();
  const { report, failure } = await state();
  if (failure) throw new Error(failure);
  console.log(
    `${report.customers} buyers worked out in ${seconds.toFixed(1)} s (processor: server ${(after.node - before.node).toFixed(1)} s, database ${(after.postgres - before.postgres).toFixed(1)} s); most memory ${server.memory().peak} MB`,
  );
  console.log(
    `a small read meanwhile: p50 ${percentile(busy, 0.5).toFixed(1)} ms, p99 ${percentile(busy, 0.99).toFixed(1)} ms; bound, when quiet: p50 ${percentile(quiet, 0.5).toFixed(1)} ms, p99 ${percentile(quiet, 0.99).toFixed(1)} ms`,
  );
} finally {
  await server.stop();
}

async function state() {
  const { body } = await request(`${server.url}/api/v1/value`, { headers });
  return (await body.json()) as { report: { customers: number }; isWorking: boolean; failure: string | null };
}

async function isWorking(): Promise<boolean> {
  return (await state()).isWorking;
}

/** Milliseconds of small reads, one after the other with a pause, for so long or so many. */
async function readings(isOn: () => Promise<boolean>, most: number): Promise<number[]> {
  const taken: number[] = [];
  do {
    const began = performance.now();
    const { body } = await request(`${server.url}/api/v1/views`, { headers });
    await body.arrayBuffer();
    taken.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  } while (taken.length < most && (most !== Number.POSITIVE_INFINITY || (await isOn())));
  return taken.sort((a, b) => a - b);
}
