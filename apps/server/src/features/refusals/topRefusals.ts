import type { RefusalReport } from '@rapport/contracts/refusals';
import { compareCounts } from '@rapport/core/repair';
import type { Ctx } from '../../platform/database/context.ts';
import { countReasons } from './queries.ts';

const dayMs = 86_400_000;

/**
 * What is refused most, and whether it is refused more than before: the matter of problems to be mended at the root.
 *
 * @param days of the period, up to now; the one before is as long
 */
export async function topRefusals(ctx: Ctx, { days }: { days: number }): Promise<RefusalReport> {
  const to = ctx.now();
  const from = new Date(to.getTime() - days * dayMs);
  const rows = await countReasons(ctx.client, ctx.workspaceId, {
    before: new Date(from.getTime() - days * dayMs),
    from,
    to,
  });
  const weeks = Math.ceil(days / 7);
  return {
    from: from.toISOString(),
    to: to.toISOString(),
    total: rows.reduce((sum, row) => sum + row.count, 0),
    before: rows.reduce((sum, row) => sum + row.before, 0),
    top: rows.map((row) => ({
      reason: { id: row.reason_id, fr: row.text_fr, en: row.text_en },
      count: row.count,
      before: row.before,
      withAlternative: row.with_alternative,
      people: row.people,
      change: compareCounts(row.count, row.before),
      weeks: Array.from({ length: weeks }, (_, week) => row.weeks[week] ?? 0),
    })),
  };
}
