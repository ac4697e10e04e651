import type { Random } from '@rapport/core/numeric';
import { Agent, request } from 'undici';
import { percentile } from './load.ts';
import type { Person } from './people.ts';
import type { BenchServer } from './server.ts';

/** Asks for one page after the other and prints the middle, the slowest of a hundred and the slowest. */
export async function measureReading(
  server: Pick<BenchServer, 'url' | 'key' | 'query' | 'cpuSeconds'>,
  people: readonly Person[],
  random: Random,
  asked: number,
): Promise<void> {
  const agent = new Agent({ connections: 1, pipelining: 1 });
  const { query } = server;
  const time = (what: string, paths: readonly string[]) => timeAll(server, agent, what, paths);
  const rows = await query(
    `select customer_id as id from customer order by md5(customer_id::text) limit ${asked}`,
  );
  const anyone = (): Person => people[Math.floor(random() * people.length)] as Person;
  const paths = (make: (i: number) => string): string[] => Array.from({ length: asked }, (_, i) => make(i));
  const search = (make: () => string): string[] =>
    paths(() => `customers?limit=20&q=${encodeURIComponent(make())}`);

  console.log(
    'milliseconds, one request at a time             p50      p99    worst   processor: server, database',
  );
  await time(
    'bound: a small read (saved views)',
    paths(() => 'views'),
  );
  await time(
    'customer page (<= 30)',
    paths((i) => `customers/${rows[i % rows.length]?.id}`),
  );
  await time(
    'timeline',
    paths((i) => `customers/${rows[i % rows.length]?.id}/timeline`),
  );
  await time(
    'search (<= 60), all of these',
    search(() => anyTyped(anyone(), random)),
  );
  await time(
    '  two or three letters',
    search(() => anyone().name.slice(0, 2 + Math.floor(random() * 2))),
  );
  await time(
    '  first name and part of the other',
    search(() => anyone().name.slice(0, -2)),
  );
  await time(
    '  typing error',
    search(() => withError(anyone().name, random)),
  );
  await time(
    '  email, phone or id',
    search(() => [anyone().email, anyone().phone, anyone().id][Math.floor(random() * 3)] as string),
  );
  await time(
    'list, latest first',
    paths(() => 'customers'),
  );
  await time(
    'list, a type by name',
    paths(() => 'customers?type=courtship&sort=name&order=asc'),
  );
  await time('list, by value', paths(() => 'customers?sort=value').slice(0, 50));
  await time('list, by name', paths(() => 'customers?sort=name&order=asc').slice(0, 200));
  await time(
    'list, a rare filter by probability',
    paths(() => 'customers?sort=probability&type=adversaries&minProbability=0.9').slice(0, 50),
  );
  console.log('the whole base, made for the first time');
  for (const path of ['relationships/overview', 'relationships/map', 'relationships/movements', 'today']) {
    await time(path, [path]);
    await time('  again at once', paths(() => path).slice(0, 100));
  }
  await agent.close();
}

function anyTyped(person: Person, random: Random): string {
  const sorts = [
    () => person.name.slice(0, 1 + Math.floor(random() * person.name.length)),
    () => withError(person.name, random),
    () => person.email.slice(0, 4 + Math.floor(random() * 12)),
    () => person.phone.replace('+33', '0').slice(0, 4 + Math.floor(random() * 7)),
    () => person.id,
  ];
  return (sorts[Math.floor(random() * sorts.length)] as () => string)();
}

/** Two letters of the last name swapped, or one left out. */
function withError(name: string, random: Random): string {
  const at = name.length - 2 - Math.floor(random() * 3);
  return random() < 0.5
    ? name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2)
    : name.slice(0, at) + name.slice(at + 1);
}

async function timeAll(
  server: Pick<BenchServer, 'url' | 'key' | 'cpuSeconds'>,
  dispatcher: Agent,
  what: string,
  paths: readonly string[],
): Promise<void> {
  const latencies: number[] = [];
  const before = server.cpuSeconds();
  for (const path of paths) {
    const began = performance.now();
    const response = await request(`${server.url}/api/v1/${path}`, {
      headers: { authorization: `Bearer ${server.key}` },
      dispatcher,
    });
    const text = await response.body.text();
    if (response.statusCode !== 200) throw new Error(`${path}: ${response.statusCode} ${text.slice(0, 300)}`);
    latencies.push(performance.now() - began);
  }
  const after = server.cpuSeconds();
  latencies.sort((a, b) => a - b);
  const shown = [
    percentile(latencies, 0.5),
    percentile(latencies, 0.99),
    latencies.at(-1) ?? 0,
    ((after.node - before.node) * 1000) / paths.length,
    ((after.postgres - before.postgres) * 1000) / paths.length,
  ];
  console.log(`${what.padEnd(42)}${shown.map((ms) => ms.toFixed(2).padStart(9)).join('')}`);
}
