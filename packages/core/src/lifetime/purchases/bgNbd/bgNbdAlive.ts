import type { PurchaseHistory } from '../histories/purchaseHistories.ts';
import type { BgNbdParameters } from './bgNbdParameters.ts';

/**
 * P(alive | x, t_x, T) under BG/NBD (Fader, Hardie & Lee 2008, note 21). 1 for someone who never bought again: under this model one
 * leaves only after a repeat purchase.
 */
export function bgNbdAlive(parameters: BgNbdParameters, history: PurchaseHistory): number {
  const { r, alpha, a, b } = parameters;
  const { frequency: x, recency: last, age } = history;
  if (x === 0) return 1;
  const logOdds = Math.log(a / (b + x - 1)) + (r + x) * Math.log1p((age - last) / (alpha + last));
  return 1 / (1 + Math.exp(logOdds));
}
