import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Estimate, Measured } from '../../estimate.ts';
import { twoSidedNormalP } from '../../numeric/twoSidedNormalP.ts';
import { wilsonInterval } from '../../numeric/wilsonInterval.ts';

/** How many texts speak of something, and of these how many ill and well; the others do neither. */
export interface TopicCounts {
  n: number;
  negative: number;
  positive: number;
}

/** Fewer texts than this are told as too few. */
const fewest = 5;

/** Share of texts that speak of something, with Wilson's interval. */
export function topicShare(of: number, n: number): Measured<Estimate> {
  if (n < fewest) return { ok: false, reason: 'too-few-answers', n, needed: fewest };
  return {
    ok: true,
    value: of / n,
    n,
    interval: wilsonInterval(of, n),
    method: 'wilson',
    convention: 'share-of-verbatims',
  };
}

/**
 * Share of those that speak well less share of those that speak ill, from -1 to 1, with the adjusted Wald interval of a net score
 * (Rocks 2016): ten texts that all speak ill are not sure to be all there is to say.
 */
export function topicBalance(counts: TopicCounts): Measured<Estimate> {
  const { n, negative, positive } = counts;
  if (n < fewest) return { ok: false, reason: 'too-few-answers', n, needed: fewest };
  const { mean, error } = adjusted(counts);
  const margin = normalQuantile(0.975, 0, 1) * error;
  return {
    ok: true,
    value: (positive - negative) / n,
    n,
    interval: { low: Math.max(-1, mean - margin), high: Math.min(1, mean + margin), level: 0.95 },
    method: 'adjusted-wald',
    convention: 'positive-less-negative',
  };
}

/** One share less another, by the two-proportion z test with the pooled share; null where a side is too small. */
export function compareShares(
  a: { of: number; n: number },
  b: { of: number; n: number },
): { difference: number; p: number } | null {
  if (a.n < fewest || b.n < fewest) return null;
  const difference = a.of / a.n - b.of / b.n;
  const pooled = (a.of + b.of) / (a.n + b.n);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.n + 1 / b.n));
  return { difference, p: error === 0 ? 1 : twoSidedNormalP(difference / error) };
}

/** One balance less another, by the z test of two net scores, adjusted as their intervals are; null where a side is too small. */
export function compareBalances(a: TopicCounts, b: TopicCounts): { difference: number; p: number } | null {
  if (a.n < fewest || b.n < fewest) return null;
  const [one, other] = [adjusted(a), adjusted(b)];
  const difference = (a.positive - a.negative) / a.n - (b.positive - b.negative) / b.n;
  return { difference, p: twoSidedNormalP((one.mean - other.mean) / Math.hypot(one.error, other.error)) };
}

/** With 3/4, 3/2 and 3/4 texts more that speak ill, do neither and speak well. */
function adjusted({ n, negative, positive }: TopicCounts): { mean: number; error: number } {
  const of = n + 3;
  const mean = (positive - negative) / of;
  return { mean, error: Math.sqrt(((positive + negative + 1.5) / of - mean * mean) / of) };
}
