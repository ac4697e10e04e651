import type { Estimate, Measured } from '../../estimate.ts';
import { type IntervalOptions, intervalOf } from './intervals/intervalOf.ts';
import { type PointTally, tallyPoints, type Weighting } from './pointTally.ts';
import type { ScoreConvention } from './scoreConvention.ts';
import type { Answers } from './scoreCounts.ts';

export interface ScoreOptions extends IntervalOptions {
  weighting?: Weighting;
}

export interface ScoreEstimate extends Estimate {
  standardError: number;
  /** How many answers of equal weight would tell as much; n without weights. */
  effectiveN: number;
  higherIsBetter: boolean;
}

/**
 * The figure that a convention makes of answers, with its interval. Net scores and shares are between -1 or 0 and 1, means in
 * points of the scale. Costs the number of distinct scores.
 *
 * Assumes answers of different people to be independent, and people to be drawn from those spoken of.
 * Not enough: `too-few-answers` (a mean needs two); `out-of-scale`, `of` the answer.
 *
 * @throws RangeError when the interval asked is not of that kind of figure
 * @example estimateScore([{ score: 5, count: 60 }, { score: 2, count: 40 }], csatConvention()) // value .6, n 100
 */
export function estimateScore(
  answers: Answers,
  convention: ScoreConvention,
  options: ScoreOptions = {},
): Measured<ScoreEstimate> {
  const tally = tallyPoints(answers, convention, options.weighting);
  return tally.ok ? estimateTally(tally, options) : tally;
}

export function estimateTally(tally: PointTally, options: IntervalOptions): ScoreEstimate {
  return {
    ok: true,
    value: tally.mean,
    n: tally.n,
    ...intervalOf(tally, options),
    convention: tally.convention.key,
    standardError: standardErrorOf(tally),
    effectiveN: tally.effectiveN,
    higherIsBetter: tally.convention.higherIsBetter,
  };
}

/** For a mean, the sample's own spread understates: n - 1. For shares, the field divides by n. */
export function standardErrorOf({ convention, variance, effectiveN }: PointTally): number {
  const divisor = convention.kind === 'mean' ? Math.max(effectiveN - 1, Number.MIN_VALUE) : effectiveN;
  return variance === 0 ? 0 : Math.sqrt(variance / divisor);
}
