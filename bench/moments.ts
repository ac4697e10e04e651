/** What looking at every customer for twenty moments costs, and what looking at each exchange that comes does. */
import { mayStart, shippedMoments } from '@rapport/core/moments';
import { seededRandom } from '@rapport/core/numeric';
import { request } from 'undici';
import { fillOnce } from './fillOnce.ts';
import { fillWithCopies } from './manyCustomers.ts';
import { makePerson } from './people.ts';
import { startServer } from './server.ts';

const customers = Number(process.env.BENCH_CUSTOMERS ?? 200_000);
const own = 8;

incremental();

process.env.BENCH_JOBS = '1';
const random = seededRandom(7);
const people = Array.from({ length: customers }, (_, rank) => makePerson(rank, random));
const server = await startServer();
const headers = { authorization: `Bearer ${server.key}`, 'content-type': 'application/json' };
try {
  await fillOnce(server, () => fillWithCopies(server, people, random));
  await recent();
  await switchOn();
  const before = server.cpuSeconds();
  const bound = await seconds(async () => {
    await server.query('select sum(value_cents), max(last_seen) from relation_state');
    await server.query("select count(*) from exchange where at > now() - interval '90 days'");
  });
  const took = await seconds(run);
  const after = server.cpuSeconds();
  const [decided] = await server.query(
    `select count(*)::int as n, count(*) filter (where status = 'due')::int as due from moment_decision`,
  );
  console.log(
    `${customers} customers x ${shippedMoments.length + own} moments: ${took.toFixed(1)} s, decisions kept included (${decided?.n} decided, ${decided?.due} due); processor: server ${(after.node - before.node).toFixed(1)} s, database ${(after.postgres - before.postgres).toFixed(1)} s; bound, reading the same two tables once: ${bound.toFixed(1)} s; ratio ${(took / bound).toFixed(1)}`,
  );
} finally {
  await server.stop();
}

/** Exchanges through twenty rules, in this process: what the watcher adds to the storing of each. */
function incremental(): void {
  const rules = [...shippedMoments, ...shippedMoments.slice(0, own)].map(({ rule }) => rule);
  const kinds = ['purchase', 'visit', 'contact', 'answer', 'delivery', 'complaint', 'referral'] as const;
  const exchanges = Array.from({ length: 100_000 }, (_, i) => ({
    kind: kinds[i % kinds.length] ?? 'visit',
    channel: 'web' as const,
    direction: 'inbound' as const,
    amountCents: 2_000,
    properties: { outcome: i % 3 === 0 ? 'late' : 'on-time' },
    items: [],
  }));
  const began = performance.now();
  let started = 0;
  for (const exchange of exchanges) if (rules.some((rule) => mayStart(rule, exchange))) started++;
  const each = ((performance.now() - began) * 1_000) / exchanges.length;
  console.log(
    `an exchange through ${rules.length} rules: ${each.toFixed(2)} µs (${started} of ${exchanges.length} may start one)`,
  );
}

/** Brings a tenth of the exchanges near to now, so that there is something to be due. */
async function recent(): Promise<void> {
  await server.query('delete from moment_decision');
  await server.query(
    `update exchange set at = now() - random() * interval '20 days' where abs(hashtext(exchange_id::text)) % 10 = 0`,
  );
  await server.query(`insert into workspace_clock select id, now() from workspace
    on conflict (workspace_id) do update set latest_at = now()`);
  await server.query(
    `update customer set traits = jsonb_build_object('birthday', '1980-' || to_char(date '2026-01-01' + (abs(hashtext(customer_id::text)) % 365), 'MM-DD'))`,
  );
  await server.query('vacuum (analyze)');
}

async function switchOn(): Promise<void> {
  const { body } = await request(`${server.url}/api/v1/moments`, { headers });
  const { moments } = (await body.json()) as { moments: { key: string }[] };
  const keys = moments.map(({ key }) => key);
  for (const moment of moments.slice(0, own)) {
    const answer = await request(`${server.url}/api/v1/moments`, {
      method: 'POST',
      headers,
      body: JSON.stringify(moment),
    });
    keys.push(((await answer.body.json()) as { key: string }).key);
  }
  await server.query(`insert into moment (workspace_id, moment_key, is_on)
    select id, key, true from workspace cross join unnest('{${keys.join(',')}}'::text[]) as key
    on conflict (workspace_id, moment_key) do update set is_on = true`);
}

async function run(): Promise<void> {
  await request(`${server.url}/api/v1/moment-runs`, {
    method: 'POST',
    headers: { authorization: headers.authorization },
  });
  for (;;) {
    const [row] = await server.query(
      `select count(*)::int as n from graphile_worker.jobs where task_identifier = 'moments.run'`,
    );
    if (row?.n === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}
