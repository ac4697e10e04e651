import type { Measured } from '../../estimate.ts';
import { tallyPoints, type Weighting } from '../scores/pointTally.ts';
import type { ScoreConvention } from '../scores/scoreConvention.ts';
import type { Answers } from '../scores/scoreCounts.ts';
import { type DifferenceOptions, differenceOf } from './differenceOf.ts';
import { judge } from './judge.ts';
import type { JudgedDifference } from './scoreDifference.ts';

export interface CompareOptions extends DifferenceOptions {
  weighting?: Weighting;
}

/**
 * Whether two groups of different people differ: the figure of the first less that of the second, its interval, a two-sided test
 * and a verdict. "No evidence of a difference" does not say that they are the same: the interval says how far apart they may be.
 *
 * - net score: z with each group's own variance, SE = sqrt(SE1^2 + SE2^2), where both groups have 30 answers and 5 outside the
 *   commonest class; elsewhere the limits of Zou & Donner (2008) on Tango's, with Student's quantile, and the p value at which they reach 0;
 * - share: Newcombe's interval (1998, method 10); Pearson's test, or Fisher's exact one where under 5 are expected in a class;
 * - mean: Welch's t (1947).
 *
 * Not enough: `too-few-answers`, `out-of-scale`, `constant`.
 * @example
 * compareTwo(npsCounts({ detractors: 20, passives: 30, promoters: 50 }),
 *   npsCounts({ detractors: 30, passives: 30, promoters: 40 }), npsConvention)
 * // value .2, standardError .114018, z 1.7541, p .07941, 'no-evidence-of-a-difference'
 */
export function compareTwo(
  first: Answers,
  second: Answers,
  convention: ScoreConvention,
  options: CompareOptions = {},
): Measured<JudgedDifference> {
  const a = tallyPoints(first, convention, options.weighting);
  if (!a.ok) return a;
  const b = tallyPoints(second, convention, options.weighting);
  if (!b.ok) return b;
  const difference = differenceOf(a, b, options);
  if (!difference.ok) return difference;
  const { higherIsBetter } = convention;
  return judge([difference], { level: options.level ?? 0.95, correction: 'none', higherIsBetter })[0]!;
}
