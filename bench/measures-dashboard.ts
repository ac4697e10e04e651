/**
 * What the pages of measures cost with a million answers, and with four: series, groups and the list, with filters at random, at
 * 200 requests a second. The figure that counts is the ratio: reading cells must not cost more as answers grow.
 */
import { seededRandom } from '@rapport/core/numeric';
import { Agent, request } from 'undici';
import { percentile } from './load.ts';
import { type BenchServer, startServer } from './server.ts';

const answers = Number(process.env.BENCH_ANSWERS ?? 1_000_000);
const perSecond = Number(process.env.BENCH_RATE ?? 200);
const seconds = Number(process.env.BENCH_SECONDS ?? 20);
const times = 4;
const days = 1_095;
const lastDay = '2026-11-22';
const sites = 20;

process.env.BENCH_JOBS = '1';
const server = await startServer();
try {
  await addSites(server);
  await addAnswers(server, answers);
  const first = await measure(server, `${answers.toLocaleString('en')} answers`);
  await addAnswers(server, answers * (times - 1));
  const later = await measure(server, `${(answers * times).toLocaleString('en')} answers`);
  const ratio = later.p95 / first.p95;
  console.log(
    `p95 at ${times} times the answers: ${ratio.toFixed(2)} (asked: at most 1.3); a small read takes ${later.bound.toFixed(1)} ms at p95`,
  );
} finally {
  await server.stop();
}

async function addSites({ query, workspaceId }: BenchServer): Promise<void> {
  await query(`insert into site (workspace_id, site_id, name)
    select '${workspaceId}', ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'Site ' || n
    from generate_series(1, ${sites}) as n`);
  await query(
    `insert into workspace_clock (workspace_id, latest_at) values ('${workspaceId}', '${lastDay}')`,
  );
}

/** Scores of three measures over three years, by people of their own, places at random; then every count from them. */
async function addAnswers({ query, workspaceId, url, key }: BenchServer, count: number): Promise<void> {
  const began = performance.now();
  await query(`insert into measure_answer
      (workspace_id, measure, day, answer_id, customer_id, exchange_id, at, scale, score, channel, site_id, type, traits)
    select '${workspaceId}', measure, day, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), day, scale,
      case measure when 'nps' then floor(random() * 11) else 1 + floor(random() * scale) end, floor(random() * 12),
      ('00000000-0000-4000-8000-' || lpad((1 + floor(random() * ${sites}))::int::text, 12, '0'))::uuid, floor(random() * 29), '{}'
    from (select (array['nps', 'csat', 'ces'])[1 + n % 3] as measure, (array[10, 5, 7])[1 + n % 3] as scale,
        date '${lastDay}' - floor(random() * ${days})::int as day
      from generate_series(1, ${count}) as n) as drawn`);
  const before = await counted(query);
  await request(`${url}/api/v1/measures/rebuilds`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
  });
  while ((await counted(query)) < before + count) await new Promise((resolve) => setTimeout(resolve, 1_000));
  await query('vacuum (analyze) measure_cell');
  const [cells] = await query('select count(*) as count from measure_cell');
  console.log(
    `${count.toLocaleString('en')} answers more, counted again in ${((performance.now() - began) / 1000).toFixed(0)} s: ${cells?.count} cells`,
  );
}

async function counted(query: BenchServer['query']): Promise<number> {
  const [row] = await query(
    'select coalesce(sum(answers), 0) as count from measure_cell where mask = 0 and grain = 1',
  );
  return Number(row?.count);
}

/** Requests at the asked pace, whatever the answers take. */
async function measure({ url, key }: BenchServer, what: string): Promise<{ p95: number; bound: number }> {
  const agent = new Agent({ connections: 64, pipelining: 1 });
  const ask = async (path: string, into: number[]) => {
    const began = performance.now();
    const { statusCode, body } = await request(`${url}/api/v1/${path}`, {
      headers: { authorization: `Bearer ${key}` },
      dispatcher: agent,
    });
    await body.arrayBuffer();
    if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}`);
    into.push(performance.now() - began);
  };
  const random = seededRandom(3);
  for (let i = 0; i < 100; i++) await ask(anyPath(random), []);
  const taken: number[] = [];
  const bound: number[] = [];
  const began = performance.now();
  const waiting: Promise<void>[] = [];
  for (let i = 0; i < perSecond * seconds; i++) {
    const waitMs = began + (i * 1_000) / perSecond - performance.now();
    if (waitMs > 1) await new Promise((resolve) => setTimeout(resolve, waitMs));
    // One in twenty is a small read, taken in the same conditions: the bound.
    waiting.push(i % 20 === 0 ? ask('views', bound) : ask(anyPath(random), taken));
  }
  await Promise.all(waiting);
  await agent.close();
  taken.sort((a, b) => a - b);
  bound.sort((a, b) => a - b);
  const p95 = percentile(taken, 0.95);
  console.log(
    `${what}: ${taken.length} requests at ${perSecond}/s, p50 ${percentile(taken, 0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (asked: at most 100), worst ${(taken.at(-1) ?? 0).toFixed(0)} ms`,
  );
  return { p95, bound: percentile(bound, 0.95) };
}

/** Any filter that cells hold. */
function anyPath(random: () => number): string {
  const measure = ['nps', 'csat', 'ces'][Math.floor(random() * 3)] as string;
  const channels = ['shop', 'web', 'app', 'phone', 'email', 'chat'];
  const filters = [
    '',
    `&channel=${channels[Math.floor(random() * channels.length)]}`,
    `&site=Site%20${1 + Math.floor(random() * sites)}`,
    '&family=friendship',
    `&channel=web&site=Site%20${1 + Math.floor(random() * sites)}`,
    '&type=buddies&channel=shop',
  ];
  const filter = filters[Math.floor(random() * filters.length)] as string;
  const kind = random();
  if (kind < 0.5) return `measures/${measure}/series?step=${random() < 0.3 ? 'week' : 'month'}${filter}`;
  if (kind < 0.85)
    return `measures/${measure}/groups?by=${['channel', 'site', 'family', 'type'][Math.floor(random() * 4)]}${filter}`;
  return `measures?to=${lastDay}${filter}`;
}
