/**
 * Searching a million texts of customers: words and phrases, common and rare, with and without accents, with filters, and texts
 * like one. Owed: 150 ms, 95 times of a hundred. A part of the texts comes in by the front
 * door; the rest are pairs of them, each with a name, and all are indexed as ever.
 */
import { loadavg } from 'node:os';
import { seededRandom } from '@rapport/core/numeric';
import { Agent, request } from 'undici';
import { fillOnce } from './fillOnce.ts';
import { percentile, post } from './load.ts';
import { startServer } from './server.ts';
import { anyName, anyNameInSql, anySentence, writeText } from './writtenTexts.ts';

const texts = Number(process.env.BENCH_TEXTS ?? 1_000_000);
const copies = 100;
const customers = Math.ceil(texts / copies);
const asked = Number(process.env.BENCH_REQUESTS ?? 200);
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const lastDay = Date.UTC(2026, 10, 1);
const common =
  'livraison retard colis merci commande magasin rembourser vendeuse qualité taille échange délai accueil prix produit delivery order late thank shop refund quality return staff'.split(
    ' ',
  );
const filters = ['tone=negative', 'channel=email', 'kind=message', 'site=Lyon', 'topic=delivery'];
const spans = ['from=2026-08-01', 'from=2025-01-01&to=2025-03-31', 'to=2024-06-30'];

process.env.BENCH_JOBS = '1';
const random = seededRandom(5);
const server = await startServer();
const agent = new Agent({ connections: 1, pipelining: 1 });
try {
  if (process.env.BENCH_STATEMENTS) await server.query('create extension if not exists pg_stat_statements');
  await fillOnce(server, fill);
  const ids = (
    await server.query(
      `select exchange_id as id from verbatim order by md5(exchange_id::text) limit ${asked}`,
    )
  ).map(({ id }) => id as string);
  const like = (): string => `like=${one(ids)}`;
  const q = (typed: string): string => `q=${encodeURIComponent(typed)}`;
  console.log(
    `milliseconds, one request at a time, median of ${rounds} rounds     p50      p95    worst   processor: server, database`,
  );
  const bound = await time('bound: a small read (saved views)', () => 'views');
  const kinds: [string, () => string][] = [
    ['one common word', () => q(one(common))],
    ['one rare word', () => q(anyName(random))],
    ['several words', () => q(`${one(common)} ${one(common)}`)],
    ['a common and a rare word', () => q(`${one(common)} ${anyName(random)}`)],
    ['words without those with another', () => q(`${one(common)} -${one(common)}`)],
    ['a phrase', () => q(`"${phrase()}"`)],
    ['without accents, capitals', () => q(withoutAccents(phrase()).toUpperCase())],
    ['the nearest first', () => `${q(`${one(common)} ${one(common)}`)}&order=relevance`],
    ['words and filters', () => `${q(one(common))}&${one([...filters, ...spans])}`],
    ['a phrase and filters', () => `${q(`"${phrase()}"`)}&${one(filters)}&${one(spans)}`],
    ['like one', like],
    ['like one, and filters', () => `${like()}&${one(filters)}`],
  ];
  for (const [what, path] of kinds) await time(what, () => `verbatims?${path()}`, bound);
  await time('all of these (asked: p95 150)', () => `verbatims?${one(kinds)[1]()}`, bound);
  if (process.env.BENCH_STATEMENTS) console.table(await statements());
} finally {
  await agent.close();
  await server.stop();
}

async function fill(): Promise<void> {
  const began = performance.now();
  const real = Math.ceil(texts / copies);
  const bodies = Array.from({ length: Math.ceil(real / 500) }, (_, i) =>
    JSON.stringify(Array.from({ length: 500 }, (_, j) => message(i * 500 + j))),
  );
  const { failed } = await post(`${server.url}/api/v1/exchanges`, server.key, bodies, 3);
  if (failed > 0) throw new Error(`${failed} requests were refused`);
  await server.query('vacuum (analyze)');
  await copyTexts();
  const stored = performance.now();
  await post(`${server.url}/api/v1/exchanges`, server.key, [JSON.stringify([message(texts)])], 1);
  while ((await waiting()) > 0) await new Promise((resolve) => setTimeout(resolve, 1_000));
  const indexed = performance.now();
  await server.query('vacuum (analyze)');
  const [kept] = await server.query(`select count(*)::int as texts,
    (select count(*)::int from verbatim_segment) as segments, (select count(*)::int from verbatim_word) as words,
    pg_size_pretty(pg_total_relation_size('verbatim_word')) as size from verbatim`);
  console.log(
    `${kept?.texts} texts stored in ${((stored - began) / 1_000).toFixed(0)} s, indexed ${((indexed - stored) / 1_000).toFixed(0)} s after; ${kept?.segments} segments, ${kept?.words} rows of words, ${kept?.size}`,
  );
}

/** Each text stored, many times over: followed by another one and a name, by somebody else, at another time. */
async function copyTexts(): Promise<void> {
  const { query } = server;
  await query(`create table bench_text as select row_number() over (order by v.number) - 1 as place, v.number, e.text, v.customer_id
    from verbatim v join exchange e on e.workspace_id = v.workspace_id and e.customer_id = v.customer_id and e.at = v.at
      and e.exchange_id = v.exchange_id`);
  await query(`create table bench_copy as select a.number as original, gen_random_uuid() as exchange_id, c.customer_id,
      timestamptz '2026-10-31' - random() * interval '1095 days' as at, a.text || ' ' || b.text || ' ' || ${anyNameInSql} as text
    from generate_series(1, ${copies - 1}) as turn cross join bench_text a
    join bench_text b on b.place = (a.place * 31 + turn * 97) % (select count(*) from bench_text)
    join bench_text c on c.place = (a.place * 17 + turn * 61) % (select count(*) from bench_text)`);
  await query('analyze bench_copy');
  const columns = async (table: string, but: string): Promise<string> =>
    (
      await query(`select string_agg(quote_ident(attname), ', ') as names from pg_attribute where attrelid = '${table}'::regclass
        and attnum > 0 and not attisdropped and attname not in ('customer_id', 'at', 'exchange_id', ${but})`)
    )[0]?.names as string;
  const from = (names: string, row: string): string => names.replace(/\w+/g, (name) => `${row}.${name}`);
  const ofExchange = await columns('exchange', "'text'");
  const ofVerbatim = await columns('verbatim', "'number', 'segment'");
  await query(`insert into exchange (customer_id, at, exchange_id, text, ${ofExchange})
    select c.customer_id, c.at, c.exchange_id, c.text, ${from(ofExchange, 'e')} from bench_copy c join verbatim v on v.number = c.original
    join exchange e on e.workspace_id = v.workspace_id and e.customer_id = v.customer_id and e.at = v.at and e.exchange_id = v.exchange_id`);
  await query(`insert into verbatim (customer_id, at, exchange_id, ${ofVerbatim})
    select c.customer_id, c.at, c.exchange_id, ${from(ofVerbatim, 'v')} from bench_copy c join verbatim v on v.number = c.original`);
  await query(`insert into verbatim_mark (workspace_id, mark, at, number, sentiment, source)
    select v.workspace_id, m.mark, v.at, v.number, m.sentiment, m.source from bench_copy c
    join verbatim v on v.exchange_id = c.exchange_id join verbatim_mark m on m.number = c.original`);
  await query('drop table bench_copy, bench_text');
  await query('vacuum (analyze)');
}

function message(rank: number) {
  return {
    id: `text ${rank}`,
    customer: `c${Math.floor(random() ** 1.3 * customers)}`,
    kind: random() < 0.7 ? 'message' : 'review',
    channel: one(['email', 'email', 'web', 'shop', 'phone']),
    site: one(['Lyon', 'Nantes', 'Lille', 'Web']),
    at: new Date(lastDay - Math.floor(random() * 1_095 * 86_400_000)).toISOString(),
    text: writeText(random),
  };
}

async function waiting(): Promise<number> {
  const [row] = await server.query(
    'select count(*)::int as n from (select from verbatim where segment is null limit 10) as few',
  );
  return row?.n as number;
}

/** Two to four words that follow each other in a sentence. */
function phrase(): string {
  for (;;) {
    const words = anySentence(random).match(/[\p{L}’']+/gu) ?? [];
    const length = 2 + Math.floor(random() * 3);
    if (words.length < length) continue;
    const start = Math.floor(random() * (words.length - length + 1));
    return words.slice(start, start + length).join(' ');
  }
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

function one<T>(list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

async function time(what: string, path: () => string, bound?: number): Promise<number> {
  for (let i = 0; i < 10; i++) await ask(path());
  const runs: { p95: number; shown: number[] }[] = [];
  let found = 0;
  for (let round = 0; round < rounds; round++) {
    const latencies: number[] = [];
    const before = server.cpuSeconds();
    for (let i = 0; i < asked; i++) {
      const address = path();
      const began = performance.now();
      const answer = await ask(address);
      latencies.push(performance.now() - began);
      found += answer.found ?? 0;
    }
    const after = server.cpuSeconds();
    latencies.sort((a, b) => a - b);
    const p95 = percentile(latencies, 0.95);
    const each = (from: number, to: number): number => ((to - from) * 1_000) / asked;
    const processor = [each(before.node, after.node), each(before.postgres, after.postgres)];
    runs.push({ p95, shown: [percentile(latencies, 0.5), p95, latencies.at(-1) ?? 0, ...processor] });
  }
  const middle = runs.sort((a, b) => a.p95 - b.p95)[Math.floor(rounds / 2)] as (typeof runs)[number];
  const ratio =
    bound === undefined
      ? ''
      : `  ${(middle.p95 / bound).toFixed(0)} times the bound; ${(found / asked / rounds).toFixed(0)} found on average`;
  console.log(
    `${what.padEnd(54)}${middle.shown.map((ms) => ms.toFixed(1).padStart(9)).join('')}${ratio}; load ${(loadavg()[0] ?? 0).toFixed(1)}`,
  );
  return middle.p95;
}

async function ask(path: string): Promise<{ found?: number | null }> {
  const response = await request(`${server.url}/api/v1/${path}`, {
    headers: { authorization: `Bearer ${server.key}` },
    dispatcher: agent,
  });
  const text = await response.body.text();
  if (response.statusCode !== 200) throw new Error(`${path}: ${response.statusCode} ${text.slice(0, 300)}`);
  return JSON.parse(text) as { found?: number | null };
}

function statements(): Promise<Record<string, unknown>[]> {
  return server.query(`select calls, round(mean_exec_time::numeric, 1) as ms, round(max_exec_time::numeric) as worst,
      left(regexp_replace(query, '\\s+', ' ', 'g'), 140) as query
    from pg_stat_statements where query ~ 'verbatim' order by total_exec_time desc limit 15`);
}
