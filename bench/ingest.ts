/**
 * HTTP ingest: durable, relation states updated. The load generator runs on the same machine.
 * Bound: the same endpoint stripped to validate and store (bench/stripped.ts).
 */
import { generateExchanges, toBodies } from './exchanges.ts';
import { percentile, post } from './load.ts';
import { startServer } from './server.ts';

const wanted = process.env.BENCH_STATEMENTS
  ? 'create extension if not exists pg_stat_statements'
  : 'select 1';
const size = Number(process.env.BENCH_EXCHANGES ?? 60_000);
const server = await startServer();
await server.query(wanted);
const native = `${server.url}/api/v1/exchanges`;
const show = (label: string, text: string): void => console.log(`${label.padEnd(46)} ${text}`);
const perSecond = (count: number, seconds: number): number => Math.round(count / seconds);

// Warm-up: compiles the code, creates most customers' first rows.
await post(native, server.key, toBodies(generateExchanges(10_000, 20_000, 1), 500), 4);

const strippedBodies = toBodies(generateExchanges(size, 20_000, 2, 's'), 500);
const bound = await post(`${server.url}/bench/stripped`, server.key, strippedBodies, 4);
const boundRate = perSecond(size, bound.seconds);
show('validate and store, 500 a request, 4 connections', `${boundRate}/s`);

const before = server.cpuSeconds();
const full = await post(native, server.key, toBodies(generateExchanges(size, 20_000, 3), 500), 4);
const after = server.cpuSeconds();
const rate = perSecond(size, full.seconds);
show(
  'ingest, 500 a request, 4 connections',
  `${rate}/s (${full.failed} failed), ratio ${(rate / boundRate).toFixed(2)}; asked: 15000/s and 0.25`,
);
const micros = (seconds: number): string => `${((seconds / size) * 1e6).toFixed(1)} µs`;
show(
  '  processor an exchange',
  `node ${micros(after.node - before.node)}, postgres ${micros(after.postgres - before.postgres)}`,
);

const singles = 20_000;
const one = await post(native, server.key, toBodies(generateExchanges(singles, 20_000, 4), 1), 50);
show(
  'single exchanges, 50 connections',
  `${perSecond(singles, one.seconds)}/s (${one.failed} failed); asked: 4000/s`,
);

const paced = 10_000;
const steady = await post(native, server.key, toBodies(generateExchanges(paced, 20_000, 5), 1), 50, 1);
show(
  'accepted with its new state, at 1,000/s',
  `p50 ${percentile(steady.latencies, 0.5).toFixed(1)} ms, p99 ${percentile(steady.latencies, 0.99).toFixed(1)} ms; asked: p99 50 ms`,
);

const grown = Number(process.env.BENCH_GROWTH ?? 4) * (size + 30_000);
await post(native, server.key, toBodies(generateExchanges(grown, 80_000, 6), 1000), 4);
const startOfLarge = server.cpuSeconds();
const large = await post(native, server.key, toBodies(generateExchanges(size, 80_000, 7), 500), 4);
const endOfLarge = server.cpuSeconds();
const cost = (a: typeof before, b: typeof before): number => b.node - a.node + b.postgres - a.postgres;
show(
  'cost an exchange at 4 times the data',
  `ratio ${(cost(startOfLarge, endOfLarge) / cost(before, after)).toFixed(2)} of processor, ${(large.seconds / full.seconds).toFixed(2)} of time; asked: 1.3`,
);
show('server memory', `${server.memory().now.toFixed(0)} MB, peak ${server.memory().peak.toFixed(0)} MB`);

if (process.env.BENCH_STATEMENTS) {
  const statements = await server.query(
    `select calls, round(total_exec_time) as ms, rows, left(regexp_replace(query, '\\s+', ' ', 'g'), 110) as query
     from pg_stat_statements order by total_exec_time desc limit 12`,
  );
  console.table(statements);
}
await server.stop();
