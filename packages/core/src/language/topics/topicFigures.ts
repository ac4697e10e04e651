import type { Estimate, Measured } from '../../estimate.ts';
import { meanInterval } from '../../numeric/meanInterval.ts';
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

/** Share of those that speak well less share of those that speak ill, from -1 to 1, with Student's interval of a mean. */
export function topicBalance({ n, negative, positive }: TopicCounts): Measured<Estimate> {
  const mean = n < fewest ? null : meanInterval(sumsOf({ n, negative, positive }));
  if (mean === null) return { ok: false, reason: 'too-few-answers', n, needed: fewest };
  return {
    ok: true,
    value: mean.value,
    n,
    interval: { low: Math.max(-1, mean.low), high: Math.min(1, mean.high), level: 0.95 },
    method: mean.method,
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

/** One balance less another, by the z test of two means; null where a side is too small. */
export function compareBalances(a: TopicCounts, b: TopicCounts): { difference: number; p: number } | null {
  if (a.n < fewest || b.n < fewest) return null;
  const [one, other] = [momentsOf(a), momentsOf(b)];
  const error = Math.sqrt(one.variance / a.n + other.variance / b.n);
  const difference = one.mean - other.mean;
  return { difference, p: error === 0 ? 1 : twoSidedNormalP(difference / error) };
}

function sumsOf({ n, negative, positive }: TopicCounts) {
  return { n, sum: positive - negative, squares: positive + negative };
}

function momentsOf(counts: TopicCounts): { mean: number; variance: number } {
  const { n, sum, squares } = sumsOf(counts);
  const mean = sum / n;
  return { mean, variance: (squares - n * mean * mean) / (n - 1) };
}
