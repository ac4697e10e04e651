import type { BenchServer } from './server.ts';

/** Fills the database, unless it was kept filled by a run before (BENCH_KEEP). */
export async function fillOnce(
  { query }: Pick<BenchServer, 'query'>,
  fill: () => Promise<void>,
): Promise<void> {
  const [row] = await query(`select to_regclass('bench_filled') is not null as "isFilled"`);
  if (row?.isFilled === true) return;
  await fill();
  await query('create table bench_filled ()');
}
