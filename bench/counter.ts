/**
 * What the counter costs with a million customers: finding who is in front of you, their card, and one after the other, as an
 * assistant does. Owed: 300 ms for both, 95 times of a hundred.
 */
import { loadavg } from 'node:os';
import { seededRandom } from '@rapport/core/numeric';
import { Agent, request } from 'undici';
import { fillOnce } from './fillOnce.ts';
import { percentile } from './load.ts';
import { fillWithCopies } from './manyCustomers.ts';
import { makePerson, type Person } from './people.ts';
import { startServer } from './server.ts';

const customers = Number(process.env.BENCH_CUSTOMERS ?? 1_000_000);
const asked = Number(process.env.BENCH_REQUESTS ?? 500);
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);

const random = seededRandom(7);
const people = Array.from({ length: customers }, (_, rank) => makePerson(rank, random));
const server = await startServer();
const dispatcher = new Agent({ connections: 1, pipelining: 1 });
try {
  await fillOnce(server, () => fillWithCopies(server, people, random));
  console.log('milliseconds, one request at a time    p50      p95      p99    worst');
  for (let round = 0; round < rounds; round++) await measure();
} finally {
  await dispatcher.close();
  await server.stop();
}

async function measure(): Promise<void> {
  const finding: number[] = [];
  const reading: number[] = [];
  const both: number[] = [];
  const before = server.cpuSeconds();
  for (let i = 0; i < asked; i++) {
    const person = people[Math.floor(random() * people.length)] as Person;
    const began = performance.now();
    const { customers: rows } = await ask<{ customers: { id: string }[] }>(
      `customers?q=${encodeURIComponent(typed(person, i))}`,
    );
    const findMs = performance.now() - began;
    finding.push(findMs);
    const id = rows[0]?.id;
    if (id === undefined) continue;
    const opened = performance.now();
    await ask(`customers/${id}`);
    const readMs = performance.now() - opened;
    reading.push(readMs);
    both.push(findMs + readMs);
  }
  const after = server.cpuSeconds();
  const each = (from: number, to: number): string => (((to - from) * 1_000) / asked).toFixed(1);
  print('find', finding);
  print('card', reading);
  print('from search to card (<= 300 at p95)', both);
  console.log(
    `${both.length} of ${asked} found among ${customers}; processor for both: server ${each(before.node, after.node)} ms, database ${each(before.postgres, after.postgres)} ms; load ${(loadavg()[0] ?? 0).toFixed(1)}`,
  );
}

/** As one types or scans at a counter: a phone number mostly, an email, a name in full. */
function typed(person: Person, turn: number): string {
  const sorts = [person.phone.replace('+33', '0'), person.email, person.name, person.phone];
  return sorts[turn % sorts.length] as string;
}

async function ask<T>(path: string): Promise<T> {
  const response = await request(`${server.url}/api/v1/counter/${path}`, {
    headers: { authorization: `Bearer ${server.key}` },
    dispatcher,
  });
  const text = await response.body.text();
  if (response.statusCode !== 200) throw new Error(`${path}: ${response.statusCode} ${text.slice(0, 300)}`);
  return JSON.parse(text) as T;
}

function print(what: string, latencies: number[]): void {
  latencies.sort((a, b) => a - b);
  const figures = [0.5, 0.95, 0.99].map((share) => percentile(latencies, share));
  const shown = [...figures, latencies.at(-1) ?? 0].map((ms) => ms.toFixed(1).padStart(9)).join('');
  console.log(`${what.padEnd(36)}${shown}`);
}
