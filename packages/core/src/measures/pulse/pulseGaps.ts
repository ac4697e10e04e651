import type { Estimate, Interval } from '../../estimate.ts';
import { adjustP } from '../../numeric/adjustP.ts';
import { studentQuantile } from '../../numeric/studentQuantile.ts';
import { studentTail } from '../../numeric/studentTail.ts';
import { type DriverSums, momentsOf } from './pulseAnswers.ts';

/** What customers get of a driver against what they want. `value` is the gap: evaluation less importance, a shortfall negative. */
export interface DriverGap extends Estimate {
  driver: string;
  importance: number;
  importanceInterval: Interval | null;
  evaluation: number;
  evaluationInterval: Interval | null;
  /** That the gap is other than 0: Student's t of each person's own gap. Null with one rating or no spread. */
  p: number | null;
  /** Allowed for all drivers: Holm, and the share of false findings of Benjamini & Hochberg. */
  holm: number | null;
  benjaminiHochberg: number | null;
  verdict: 'shortfall' | 'surplus' | 'no-evidence-of-a-gap' | 'too-few-answers';
}

/**
 * The gap of each driver, the worst first. A verdict is given where Holm's p is within 1 - level, so that the chance of even one
 * false one stays under that. Drivers without a rating are left out.
 *
 * @param drivers a name and its ratings, on any scale
 * @example pulseGaps([{ driver: 'rewards loyalty', sums }])[0].value // -35
 */
export function pulseGaps(
  drivers: readonly { driver: string; sums: DriverSums }[],
  { level = 0.95 }: { level?: number } = {},
): DriverGap[] {
  const gaps = drivers.filter(({ sums }) => sums.n > 0).map((each) => gapOf(each, level));
  const tested = gaps.filter((gap) => gap.p !== null);
  const pValues = tested.map(({ p }) => p as number);
  const holm = adjustP(pValues, 'holm');
  const found = adjustP(pValues, 'benjamini-hochberg');
  for (const [i, gap] of tested.entries()) {
    gap.holm = holm[i]!;
    gap.benjaminiHochberg = found[i]!;
    if (holm[i]! > 1 - level) gap.verdict = 'no-evidence-of-a-gap';
    else gap.verdict = gap.value < 0 ? 'shortfall' : 'surplus';
  }
  return gaps.sort((a, b) => a.value - b.value);
}

function gapOf({ driver, sums }: { driver: string; sums: DriverSums }, level: number): DriverGap {
  const { n, importance, evaluation, importanceVariance, evaluationVariance, covariance } = momentsOf(sums);
  const value = evaluation - importance;
  const variance = Math.max(0, importanceVariance + evaluationVariance - 2 * covariance);
  // What rounding leaves of sums of squares is no spread.
  const hasSpread = n > 1 && variance > 1e-12 * (1 + importance * importance + evaluation * evaluation);
  const standardError = Math.sqrt(variance / n);
  return {
    ok: true,
    driver,
    value,
    n,
    interval: hasSpread ? meanWithin(value, variance, n, level) : null,
    method: hasSpread ? 'paired-t' : 'without-spread',
    convention: 'evaluation-less-importance',
    importance,
    importanceInterval: n > 1 ? meanWithin(importance, importanceVariance, n, level) : null,
    evaluation,
    evaluationInterval: n > 1 ? meanWithin(evaluation, evaluationVariance, n, level) : null,
    p: hasSpread ? Math.min(1, 2 * studentTail(Math.abs(value) / standardError, n - 1)) : null,
    holm: null,
    benjaminiHochberg: null,
    verdict: 'too-few-answers',
  };
}

function meanWithin(mean: number, variance: number, n: number, level: number): Interval {
  const margin = studentQuantile((1 - level) / 2, n - 1) * Math.sqrt(variance / n);
  return { low: mean - margin, high: mean + margin, level };
}
