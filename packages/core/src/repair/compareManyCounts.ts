import type { NotEnough } from '../estimate.ts';
import { adjustP, twoSidedNormalP } from '../numeric/index.ts';
import { type CountComparison, compareCounts } from './compareCounts.ts';

/**
 * Counts looked at together, each against that of the period before: of those said to have changed, at most one part in twenty is
 * false on average (Benjamini & Hochberg 1995), and intervals are widened to match, so that an interval leaves out 1 exactly where a
 * change is told (false coverage rate, Benjamini & Yekutieli 2005). Give every count that was looked at, not those alone that rose:
 * pairs too small to be tested are left out of the family, which their total decides, never their change.
 *
 * @example compareManyCounts([[30, 12], [14, 12]]).map((each) => each.ok && each.verdict) // ['more', 'no-evidence-of-a-change']
 */
export function compareManyCounts(
  pairs: readonly (readonly [now: number, before: number])[],
  falsePart = 0.05,
): (CountComparison | NotEnough)[] {
  const family = pairs.filter(([now, before]) => compareCounts(now, before).ok);
  if (family.length === 0) return pairs.map(([now, before]) => compareCounts(now, before));
  // The score test, whose inversion Wilson's interval is.
  const p = family.map(([now, before]) => twoSidedNormalP((now - before) / Math.sqrt(now + before)));
  const found = adjustP(p, 'benjamini-hochberg').filter((each) => each <= falsePart).length;
  const level = 1 - (falsePart * Math.max(1, found)) / family.length;
  return pairs.map(([now, before]) => compareCounts(now, before, level));
}
