import type { PurchaseHistory } from '../histories/purchaseHistories.ts';
import { leftSince, setLeftSince } from './leftSince.ts';
import type { ParetoNbdParameters } from './paretoNbdParameters.ts';

/** P(alive | x, t_x, T) under Pareto/NBD (Schmittlein, Morrison & Colombo 1987). */
export function paretoNbdAlive(parameters: ParetoNbdParameters, history: PurchaseHistory): number {
  const { r, alpha, s, beta } = parameters;
  const left = leftSince();
  setLeftSince(r, alpha, s, beta, history.frequency, history.recency, history.age, left);
  return 1 / (1 + Math.exp(left.logOdds));
}
