import type { Measured } from '../../estimate.ts';
import { estimateScore } from '../scores/estimateScore.ts';
import { truthConvention } from '../scores/scoreConvention.ts';

/** A share of contacts with Wilson's interval. Not enough: `too-few-answers`. */
export function shareEstimate(count: number, n: number, key: string, level = 0.95): Measured {
  const answers = [
    { score: 1, count },
    { score: 0, count: n - count },
  ];
  const found = estimateScore(answers, truthConvention(key), { level });
  if (!found.ok) return found;
  const { ok, value, interval, method, convention } = found;
  return { ok, value, n, interval, method, convention };
}
