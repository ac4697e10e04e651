import type { ParetoNbdParameters } from './paretoNbdParameters.ts';

/**
 * E[X(t)] under Pareto/NBD: repeat purchases expected of a new customer by time t (Schmittlein, Morrison & Colombo 1987),
 * r beta / (alpha (s - 1)) * (1 - (beta / (beta + t))^(s - 1)), with its limit at s = 1.
 */
export function paretoNbdExpected(parameters: ParetoNbdParameters, duration: number): number {
  const { r, alpha, s, beta } = parameters;
  const log = Math.log1p(duration / beta);
  const power = (s - 1) * log;
  return ((r * beta) / alpha) * log * (power === 0 ? 1 : -Math.expm1(-power) / power);
}
