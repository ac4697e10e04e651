import { chiSquareTail } from '../../numeric/chiSquareTail.ts';
import { fTail } from '../../numeric/fTail.ts';
import { standardErrorOf } from '../scores/estimateScore.ts';
import type { PointTally } from '../scores/pointTally.ts';

/** Whether groups differ at all, before asking which. */
export interface OverallTest {
  method: 'welch-anova' | 'pearson-chi-square' | 'mean-score-chi-square';
  statistic: number;
  df: number;
  /** Of the denominator; null for a chi-square. */
  denominatorDf: number | null;
  p: number;
}

/**
 * For shares, Pearson's chi-square of a k x 2 table. For net scores, its like for scored classes, the mean score statistic of
 * Cochran, Mantel & Haenszel (Landis, Heyman & Koch 1978), which divides by n - 1. For means, Welch's analysis of variance (1951),
 * which lets each group have its own spread. Null when nothing varies.
 */
export function overallTest(tallies: readonly PointTally[]): OverallTest | null {
  return tallies[0]?.convention.kind === 'mean' ? welchAnova(tallies) : meanScore(tallies);
}

function meanScore(tallies: readonly PointTally[]): OverallTest | null {
  const total = sum(tallies, ({ effectiveN }) => effectiveN);
  const mean = sum(tallies, (tally) => tally.effectiveN * tally.mean) / total;
  const within = sum(tallies, (tally) => tally.effectiveN * tally.variance);
  const between = sum(tallies, (tally) => tally.effectiveN * (tally.mean - mean) ** 2);
  const variance = (within + between) / total;
  if (variance === 0) return null;
  const df = tallies.length - 1;
  const isShare = tallies[0]!.convention.kind === 'share';
  const statistic = (between / variance) * (isShare ? 1 : (total - 1) / total);
  const method = isShare ? 'pearson-chi-square' : 'mean-score-chi-square';
  return { method, statistic, df, denominatorDf: null, p: chiSquareTail(statistic, df) };
}

function welchAnova(tallies: readonly PointTally[]): OverallTest | null {
  if (tallies.some((tally) => tally.variance === 0 || tally.effectiveN <= 1)) return null;
  const weights = tallies.map((tally) => standardErrorOf(tally) ** -2);
  const total = weights.reduce((a, b) => a + b, 0);
  const mean = weights.reduce((all, weight, i) => all + weight * tallies[i]!.mean, 0) / total;
  const k = tallies.length;
  const between =
    weights.reduce((all, weight, i) => all + weight * (tallies[i]!.mean - mean) ** 2, 0) / (k - 1);
  const looseness = weights.reduce(
    (all, weight, i) => all + (1 - weight / total) ** 2 / (tallies[i]!.effectiveN - 1),
    0,
  );
  const statistic = between / (1 + (2 * (k - 2) * looseness) / (k * k - 1));
  const denominatorDf = (k * k - 1) / (3 * looseness);
  return {
    method: 'welch-anova',
    statistic,
    df: k - 1,
    denominatorDf,
    p: fTail(statistic, k - 1, denominatorDf),
  };
}

function sum(tallies: readonly PointTally[], of: (tally: PointTally) => number): number {
  return tallies.reduce((all, tally) => all + of(tally), 0);
}
