import type { Judged } from '@rapport/contracts/measures';
import type { Ctx } from '../../../platform/database/context.ts';
import { conventionOf } from '../conventionOf.ts';
import { readMeasureSettings } from '../settings.ts';
import { changeOf } from './figures.ts';

export interface TwoCounts {
  measure: string;
  scale: number;
  score: number;
  before: number;
  since: number;
}

/** The figure of each measure since, less that before, among the answers counted: how the workspace counts. */
export async function compareScores(
  ctx: Ctx,
  counts: readonly TwoCounts[],
): Promise<{ measure: string; before: number; since: number; difference: Judged | null }[]> {
  const settings = await readMeasureSettings(ctx);
  const measures = [...new Set(counts.map(({ measure }) => measure))].sort();
  return measures.map((measure) => {
    const own = counts.filter((each) => each.measure === measure);
    const convention = conventionOf(measure, own[0]?.scale ?? 10, settings);
    const counted = (which: 'before' | 'since') =>
      own.map((each) => ({ score: each.score, count: each[which] })).filter(({ count }) => count > 0);
    const total = (which: 'before' | 'since') => own.reduce((sum, each) => sum + each[which], 0);
    return {
      measure,
      before: total('before'),
      since: total('since'),
      difference: changeOf(counted('since'), counted('before'), convention),
    };
  });
}
