import type { NotEnough } from '../../estimate.ts';
import { chiSquareTail } from '../../numeric/chiSquareTail.ts';
import { logGamma } from '../../numeric/logGamma.ts';

export interface SampleRatioCheck {
  ok: true;
  n: number;
  /** People that each arm should have. */
  expected: number[];
  chi2: number;
  df: number;
  p: number;
  /** Valid however often one looks: the p value of a sequential test. */
  anytimeP: number;
  isMismatch: boolean;
  method: string;
}

/**
 * Sample ratio mismatch: whether arms have the sizes that were planned. If not, people were lost or dealt wrongly, and no result of
 * the experiment can be trusted (Fabijan et al. 2019, KDD). Pearson's chi-square, a mismatch under p = .001 (about one sound
 * experiment in a thousand is then suspected); and the sequential multinomial test of Lindon & Malek (2022, NeurIPS), a
 * Dirichlet mixture centred on the plan, for those who look every day.
 *
 * @param counts people in each arm
 * @param shares planned, each above 0; need not sum to one
 * @param threshold of `p`, for one look at the end; look at `anytimeP` meanwhile
 * @returns not enough: `too-few-answers` under 5 expected in an arm; `one-group` with fewer than two arms
 * @example sampleRatio([821_588, 815_482], [1, 1]).p // 1.8e-6
 */
export function sampleRatio(
  counts: readonly number[],
  shares: readonly number[],
  { threshold = 0.001 }: { threshold?: number } = {},
): SampleRatioCheck | NotEnough {
  const n = counts.reduce((a, b) => a + b, 0);
  if (counts.length !== shares.length || shares.some((share) => !(share > 0)))
    throw new RangeError('Give each arm a share above 0.');
  if (counts.length < 2) return { ok: false, reason: 'one-group', n: counts.length, needed: 2 };
  const total = shares.reduce((a, b) => a + b, 0);
  const least = Math.min(...shares) / total;
  if (n * least < 5) return { ok: false, reason: 'too-few-answers', n, needed: Math.ceil(5 / least) };
  const planned = shares.map((share) => share / total);
  const expected = planned.map((share) => share * n);
  const chi2 = counts.reduce((sum, count, i) => sum + (count - expected[i]!) ** 2 / expected[i]!, 0);
  const p = chiSquareTail(chi2, counts.length - 1);
  const anytimeP = Math.min(1, Math.exp(-logBayesFactor(counts, planned)));
  return {
    ok: true,
    n,
    expected,
    chi2,
    df: counts.length - 1,
    p,
    anytimeP,
    isMismatch: p < threshold,
    method: 'pearson-chi-square',
  };
}

/** The prior counts as 100 people an arm, dealt as planned: it looks for mismatches of some percent. */
const priorWeight = 100;

/** log of Dirichlet-multinomial over multinomial: B(a + x) / B(a) / prod p^x. */
function logBayesFactor(counts: readonly number[], planned: readonly number[]): number {
  const n = counts.reduce((a, b) => a + b, 0);
  const weight = priorWeight * planned.length;
  return counts.reduce(
    (sum, count, i) => {
      const a = weight * planned[i]!;
      return sum + logGamma(a + count) - logGamma(a) - count * Math.log(planned[i]!);
    },
    logGamma(weight) - logGamma(weight + n),
  );
}
