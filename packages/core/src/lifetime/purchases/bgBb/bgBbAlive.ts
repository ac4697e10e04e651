import type { PurchaseHistory } from '../histories/purchaseHistories.ts';
import type { BgBbParameters } from './bgBbParameters.ts';
import { bgBbTables, logLeftAfter, logThere, setBgBbTables } from './bgBbTables.ts';

/**
 * The probability that a customer is there for the next opportunity, n + 1, given x, t_x, n (Fader, Hardie & Shang 2010).
 *
 * @example bgBbAlive({ alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 }, { frequency: 6, recency: 6, age: 6 }) // .93
 */
export function bgBbAlive(parameters: BgBbParameters, history: PurchaseHistory): number {
  const { gamma, delta } = parameters;
  return bgBbThere(parameters, history) * ((delta + history.age) / (gamma + delta + history.age));
}

/** That they were still there at the last opportunity, n. */
export function bgBbThere(parameters: BgBbParameters, history: PurchaseHistory): number {
  const { alpha, beta, gamma, delta } = parameters;
  const { frequency: x, recency: last, age: n } = history;
  const tables = bgBbTables(n);
  setBgBbTables(tables, alpha, beta, gamma, delta);
  const there = logThere(tables, x, n);
  let sum = 1;
  for (let k = last; k < n; k++) sum += Math.exp(logLeftAfter(tables, gamma, x, k) - there);
  return 1 / sum;
}
