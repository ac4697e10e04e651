import type { GammaGammaParameters } from './gammaGammaParameters.ts';

/**
 * E[M | m, x]: what a customer will spend on a purchase, given their mean over x repeat purchases: between that mean and that of all
 * customers, nearer to their own the more they have bought (Fader, Hardie & Lee 2005). With x = 0, the mean of all.
 *
 * Null where the model has no mean: q <= 1 and nothing known.
 *
 * @example expectedSpend({ p: 6.25, q: 3.74, gamma: 15.44 }, 3, 35) // 34.97
 */
export function expectedSpend(
  parameters: GammaGammaParameters,
  frequency: number,
  meanValue: number,
): number | null {
  const { p, q, gamma } = parameters;
  const known = frequency > 0 && meanValue > 0 ? frequency : 0;
  const weight = p * known + q - 1;
  return weight > 0 ? (p * (gamma + known * meanValue)) / weight : null;
}
