import type { RepairReport } from '@rapport/contracts/repair';
import { type Stratum, standardisedDifference } from '@rapport/core/repair';
import type { Ctx } from '../../../platform/database/context.ts';
import type { Database } from '../../../platform/database/open.ts';
import { readClock } from '../../relations/readClock.ts';
import { keepReport } from '../../reports/keepReport.ts';
import { findTerms } from '../queries.ts';
import { countAfter, type StratumRow, sumSpent } from './queries.ts';

const repairDays = 30;
const afterDays = 90;
const lookedAtDays = 730;
const dayMs = 86_400_000;

/** What was spent, against what those who were repaired did afterwards and comparable people who were not. */
export async function workOutReport(
  database: Database,
  workspaceId: string,
  signal?: AbortSignal,
): Promise<void> {
  await keepReport(
    database,
    workspaceId,
    'repair',
    { read, make: async (report: RepairReport) => report },
    signal,
  );
}

async function read(ctx: Ctx): Promise<RepairReport> {
  const { client, workspaceId } = ctx;
  const asOf = await readClock(ctx);
  const before = (days: number) => new Date(asOf.getTime() - days * dayMs);
  // Whatever came before is followed to its end.
  const to = before(repairDays + afterDays);
  const from = before(lookedAtDays);
  const rows = await countAfter(client, workspaceId, { from, to, repairDays, afterDays });
  const spent = await sumSpent(client, workspaceId, before(365));
  const { currency } = await findTerms(client, workspaceId);
  return {
    asOf: asOf.toISOString(),
    computedAt: ctx.now().toISOString(),
    from: from.toISOString(),
    to: to.toISOString(),
    currency,
    spentCents: spent.spent,
    given: spent.given,
    repairDays,
    afterDays,
    boughtAgain: standardisedDifference(strataOf(rows, ({ people, bought }) => [people, bought])),
    satisfied: standardisedDifference(strataOf(rows, ({ answered, satisfied }) => [answered, satisfied])),
  };
}

function strataOf(rows: readonly StratumRow[], read: (row: StratumRow) => [number, number]): Stratum[] {
  const none = { n: 0, successes: 0 };
  const strata = new Map<string, Stratum>();
  for (const row of rows) {
    const [n, successes] = read(row);
    const stratum = strata.get(row.stratum) ?? { treated: none, others: none };
    const group = { n, successes };
    strata.set(row.stratum, row.is_repaired ? { ...stratum, treated: group } : { ...stratum, others: group });
  }
  return [...strata.values()];
}
