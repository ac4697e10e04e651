import { leftSince, setLeftSince } from './leftSince.ts';
import { logEither } from './logEither.ts';
import type { ParetoNbdParameters } from './paretoNbdParameters.ts';

/** P(X(t) > 0) under Pareto/NBD: 1 less the likelihood of no repeat purchase by time t. */
export function paretoNbdBuys(parameters: ParetoNbdParameters, duration: number): number {
  const { r, alpha, s, beta } = parameters;
  const left = leftSince();
  setLeftSince(r, alpha, s, beta, 0, 0, duration, left);
  const logThere = -r * Math.log1p(duration / alpha) - s * Math.log1p(duration / beta);
  return Math.max(0, -Math.expm1(logThere + logEither(left.logOdds)));
}
