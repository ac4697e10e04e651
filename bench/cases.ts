/**
 * What reading 200,000 cases of 50,000 customers costs: the list (its first page, filtered, deep in it) and the board, for a
 * manager and for an agent who sees the customers of one site of twelve. Owed: 100 ms each, 95 times of a hundred.
 */
import { loadavg } from 'node:os';
import { seededRandom } from '@rapport/core/numeric';
import { Agent, request } from 'undici';
import { addCases, caseSites } from './caseRows.ts';
import { fillOnce } from './fillOnce.ts';
import { percentile } from './load.ts';
import { fillWithCopies } from './manyCustomers.ts';
import { makePerson } from './people.ts';
import { startServer } from './server.ts';

const customers = Number(process.env.BENCH_CUSTOMERS ?? 50_000);
const cases = Number(process.env.BENCH_CASES ?? 200_000);
const asked = Number(process.env.BENCH_REQUESTS ?? 200);
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const deep = 50;
const everyStatus = 'open&status=working&status=waiting&status=resolved&status=closed&status=merged';

const random = seededRandom(7);
const server = await startServer();
const agent = new Agent({ connections: 1, pipelining: 1 });
try {
  await fillOnce(server, async () => {
    const people = Array.from({ length: customers }, (_, rank) => makePerson(rank, random));
    await fillWithCopies(server, people, random);
    await addCases(server, cases);
  });
  if (process.env.BENCH_STATEMENTS) {
    await server.query('create extension if not exists pg_stat_statements');
    await server.query('select pg_stat_statements_reset()');
  }
  const manager = await server.addMember('manager');
  const own = await server.addMember('agent');
  await server.query(`update workspace set books = '{"agentsSee": "site"}'`);
  await server.query(`insert into assistant (workspace_id, assistant_id, name, user_id, site_ids)
    select '${server.workspaceId}', gen_random_uuid(), 'Bench', '${own.userId}', array[site_id] from site where name = 'Boutique 3'`);
  console.log(
    `milliseconds, one request at a time, median of ${rounds} rounds     p50      p95    worst   processor: server, database`,
  );
  await measure('manager', manager.headers);
  await measure('agent', own.headers);
  if (process.env.BENCH_STATEMENTS) console.table(await slowest());
} finally {
  await agent.close();
  await server.stop();
}

async function measure(who: string, headers: Record<string, string>): Promise<void> {
  const bound = await time(who, 'bound: a small read (saved views)', headers, () => 'views');
  const kinds: [string, () => string][] = [
    ['list, first page', () => 'cases'],
    ['list, filtered', anyFiltered],
    ['list, everything, latest first', () => `cases?sort=newest&status=${everyStatus}`],
  ];
  for (const list of ['cases?limit=100', `cases?limit=100&sort=changed&status=${everyStatus}`]) {
    const cursors = await walk(headers, list);
    const shown = list.includes('sort') ? 'all, by change' : 'under way, by what is due';
    kinds.push([
      `list, ${cursors.length} pages deep (${shown})`,
      () => `${list.replace('limit=100', 'limit=50')}&cursor=${encodeURIComponent(cursors.at(-1) ?? '')}`,
    ]);
  }
  kinds.push(['board', () => 'cases/board'], ['board, filtered', () => `cases/board?${anyFilter()}`]);
  for (const [what, path] of kinds) await time(who, what, headers, path, bound);
}

function anyFiltered(): string {
  const statuses = ['', '&status=closed', '&status=open', `&status=${everyStatus}`];
  const sorts = ['', '&sort=newest', '&sort=changed'];
  return `cases?${anyFilter()}${one(statuses)}${one(sorts)}`;
}

function anyFilter(): string {
  const number = (most: number): number => 1 + Math.floor(random() * most);
  const site = (): string => `site=Boutique%20${number(caseSites)}`;
  const owner = (): string => `owner=owner-${number(40)}`;
  return one([
    site,
    owner,
    () => 'owner=nobody',
    () => `priority=${one(['urgent', 'high', 'normal', 'low'])}`,
    () => `origin=${one(['complaint', 'low-score', 'turned-hostile'])}`,
    () => `issue=issue%20${number(60) - 1}`,
    () => `rootCause=cause%20${number(30) - 1}`,
    () => 'late=true',
    () => `priority=urgent&${site()}&${owner()}`,
    () => `priority=high&priority=low&origin=complaint&${site()}`,
  ])();
}

function one<T>(list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** The cursors of the first pages of a list. */
async function walk(headers: Record<string, string>, list: string): Promise<string[]> {
  const cursors: string[] = [];
  while (cursors.length < deep) {
    const after = cursors.length > 0 ? `&cursor=${encodeURIComponent(cursors.at(-1) as string)}` : '';
    const { nextCursor } = await ask<{ nextCursor: string | null }>(`${list}${after}`, headers);
    if (nextCursor === null) break;
    cursors.push(nextCursor);
  }
  return cursors;
}

async function time(
  who: string,
  what: string,
  headers: Record<string, string>,
  path: () => string,
  bound?: number,
): Promise<number> {
  for (let i = 0; i < 10; i++) await ask(path(), headers);
  const p95s: { p95: number; shown: number[] }[] = [];
  for (let round = 0; round < rounds; round++) {
    const latencies: number[] = [];
    const before = server.cpuSeconds();
    for (let i = 0; i < asked; i++) {
      const began = performance.now();
      await ask(path(), headers);
      latencies.push(performance.now() - began);
    }
    const after = server.cpuSeconds();
    latencies.sort((a, b) => a - b);
    const p95 = percentile(latencies, 0.95);
    const each = (from: number, to: number): number => ((to - from) * 1_000) / asked;
    p95s.push({
      p95,
      shown: [
        percentile(latencies, 0.5),
        p95,
        latencies.at(-1) ?? 0,
        each(before.node, after.node),
        each(before.postgres, after.postgres),
      ],
    });
  }
  const middle = p95s.sort((a, b) => a.p95 - b.p95)[Math.floor(rounds / 2)] as (typeof p95s)[number];
  const ratio = bound === undefined ? '' : `  p95 is ${(middle.p95 / bound).toFixed(1)} times the bound`;
  console.log(
    `${`${who}: ${what}`.padEnd(54)}${middle.shown.map((ms) => ms.toFixed(1).padStart(9)).join('')}${ratio}; load ${(loadavg()[0] ?? 0).toFixed(1)}`,
  );
  return middle.p95;
}

async function ask<T>(path: string, headers: Record<string, string>): Promise<T> {
  const response = await request(`${server.url}/api/v1/${path}`, { headers, dispatcher: agent });
  const text = await response.body.text();
  if (response.statusCode !== 200) throw new Error(`${path}: ${response.statusCode} ${text.slice(0, 300)}`);
  return JSON.parse(text) as T;
}

function slowest(): Promise<Record<string, unknown>[]> {
  return server.query(`select calls, round(mean_exec_time::numeric, 1) as ms, round(max_exec_time::numeric) as worst, left(regexp_replace(query, '\\s+', ' ', 'g'), 140) as query
    from pg_stat_statements where query ~ 'customer_case' order by mean_exec_time desc limit 12`);
}
