import type { Estimate } from '../../estimate.ts';
import { studentQuantile } from '../../numeric/studentQuantile.ts';
import { studentTail } from '../../numeric/studentTail.ts';
import { type DriverSums, momentsOf } from './pulseAnswers.ts';

/** What a published study found of a driver, with what it tells of its own uncertainty. */
export interface PulseReference {
  evaluation: number;
  /** People it asked, and the spread of their answers, where published. */
  n?: number | undefined;
  standardDeviation?: number | undefined;
}

/** How a brand does against others. `value`: its mean evaluation less theirs. */
export interface ReferenceDifference extends Estimate {
  p: number | null;
}

/**
 * A brand's evaluation of a driver against a reference value: Welch's t (1947) where the study tells its n and spread; otherwise
 * the study is taken as exact, and said so by the method.
 *
 * @example againstReference(sums, { evaluation: 36, n: 4001, standardDeviation: 25 }).value
 */
export function againstReference(
  sums: DriverSums,
  { evaluation, n: others, standardDeviation }: PulseReference,
  { level = 0.95 }: { level?: number } = {},
): ReferenceDifference {
  const own = momentsOf(sums);
  const value = own.evaluation - evaluation;
  const isKnown = others !== undefined && standardDeviation !== undefined && others > 1;
  const convention = 'own-less-reference';
  if (own.n < 2 || own.evaluationVariance === 0)
    return { ok: true, value, n: own.n, interval: null, method: 'without-spread', convention, p: null };
  const mine = own.evaluationVariance / own.n;
  const theirs = isKnown ? standardDeviation ** 2 / others : 0;
  const standardError = Math.sqrt(mine + theirs);
  const degrees = isKnown
    ? (mine + theirs) ** 2 / (mine ** 2 / (own.n - 1) + theirs ** 2 / (others - 1))
    : own.n - 1;
  const margin = studentQuantile((1 - level) / 2, degrees) * standardError;
  return {
    ok: true,
    value,
    n: own.n,
    interval: { low: value - margin, high: value + margin, level },
    method: isKnown ? 'welch-t' : 'one-sample-t',
    convention,
    p: Math.min(1, 2 * studentTail(Math.abs(value) / standardError, degrees)),
  };
}
