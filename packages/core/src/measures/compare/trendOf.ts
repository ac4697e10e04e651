import type { Estimate } from '../../estimate.ts';
import { twoSidedNormalP } from '../../numeric/twoSidedNormalP.ts';
import { standardErrorOf } from '../scores/estimateScore.ts';
import { standardScore } from '../scores/intervals/standardScore.ts';
import type { PointTally } from '../scores/pointTally.ts';
import type { Verdict } from './scoreDifference.ts';

/** By how much the figure changes from one period to the next, on a straight line. */
export interface Trend extends Estimate {
  z: number;
  p: number;
  verdict: Verdict;
}

/**
 * The slope of answers on the number of their period (as Cochran 1954 and Armitage 1955, but each period with its own variance):
 * sum n_i (t_i - t) m_i / sum n_i (t_i - t)^2. Null under three periods, or when nothing varies.
 */
export function trendOf(
  periods: readonly { position: number; tally: PointTally }[],
  level: number,
): Trend | null {
  if (periods.length < 3) return null;
  const n = periods.reduce((sum, { tally }) => sum + tally.effectiveN, 0);
  const centre = periods.reduce((sum, { position, tally }) => sum + tally.effectiveN * position, 0) / n;
  let product = 0;
  let squares = 0;
  let variance = 0;
  for (const { position, tally } of periods) {
    const lever = tally.effectiveN * (position - centre);
    product += lever * tally.mean;
    squares += lever * (position - centre);
    variance += (lever * standardErrorOf(tally)) ** 2;
  }
  if (variance === 0) return null;
  const value = product / squares;
  const error = Math.sqrt(variance) / squares;
  const margin = standardScore(level) * error;
  const z = value / error;
  const p = twoSidedNormalP(z);
  return {
    ok: true,
    value,
    n: periods.reduce((sum, { tally }) => sum + tally.n, 0),
    interval: { low: value - margin, high: value + margin, level },
    method: 'weighted-trend',
    convention: `${periods[0]!.tally.convention.key}-per-period`,
    z,
    p,
    verdict: p <= 1 - level ? 'difference' : 'no-evidence-of-a-difference',
  };
}
