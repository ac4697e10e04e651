import type { PurchaseHistory } from '../histories/purchaseHistories.ts';
import { bgBbThere } from './bgBbAlive.ts';
import { bgBbIfThere } from './bgBbIfThere.ts';
import type { BgBbParameters } from './bgBbParameters.ts';

/**
 * E[X(n)]: purchases of a new customer over their first n opportunities (Fader, Hardie & Shang 2010), summed so that
 * gamma = 1 is no special case.
 */
export function bgBbExpected(parameters: BgBbParameters, opportunities: number): number {
  const { alpha, beta, gamma, delta } = parameters;
  let there = 1;
  let sum = 0;
  for (let i = 0; i < opportunities; i++) {
    there *= (delta + i) / (gamma + delta + i);
    sum += there;
  }
  return (alpha / (alpha + beta)) * sum;
}

/** E[X(n, n + n*) | x, t_x, n]: purchases of a known customer over the next opportunities. */
export function bgBbExpectedFuture(
  parameters: BgBbParameters,
  history: PurchaseHistory,
  opportunities: number,
): number {
  return bgBbThere(parameters, history) * bgBbExpected(bgBbIfThere(parameters, history), opportunities);
}
