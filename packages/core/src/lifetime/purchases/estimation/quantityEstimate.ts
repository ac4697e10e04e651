import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Estimate, Interval } from '../../../estimate.ts';
import type { FitOptions, LikelihoodFit } from './likelihoodFit.ts';

/** On which scale a quantity is taken to be normal, so that its interval stays where it can be. */
export type QuantityScale = 'identity' | 'log' | 'logit';

/**
 * Any figure that follows from the parameters (retention in year 5, purchases in the next year) with its standard error by the delta
 * method: gradient by central differences in the logarithms of the parameters, interval symmetric on `scale`.
 *
 * Tells how far the parameters are known, not how far customers will differ. No interval where a parameter is not identified.
 *
 * @example quantityEstimate(fit, (parameters) => sbgRetention(parameters, 5), 'logit')
 */
export function quantityEstimate<Name extends string>(
  fit: LikelihoodFit<Name>,
  quantity: (parameters: Record<Name, number>) => number,
  scale: QuantityScale,
  options: FitOptions = {},
): Estimate & { standardError: number | null } {
  const value = quantity(fit.parameters);
  const standardError = deltaError(fit, quantity);
  return {
    ok: true,
    value,
    n: fit.n,
    standardError,
    interval: standardError === null ? null : intervalOn(scale, value, standardError, options.level ?? 0.95),
    method: 'delta',
    convention: fit.model,
  };
}

function deltaError<Name extends string>(
  fit: LikelihoodFit<Name>,
  quantity: (parameters: Record<Name, number>) => number,
): number | null {
  const { logCovariance, parameters } = fit;
  if (!logCovariance || fit.unidentified.length > 0) return null;
  const names = Object.keys(parameters) as Name[];
  const step = Math.cbrt(Number.EPSILON);
  const slopes = names.map((name) => {
    const at = (sign: number) =>
      quantity({ ...parameters, [name]: parameters[name] * Math.exp(sign * step) } as Record<Name, number>);
    return (at(1) - at(-1)) / (2 * step);
  });
  let variance = 0;
  for (let i = 0; i < names.length; i++)
    for (let j = 0; j < names.length; j++) variance += slopes[i]! * logCovariance[i]![j]! * slopes[j]!;
  return Number.isFinite(variance) ? Math.sqrt(Math.max(0, variance)) : null;
}

function intervalOn(scale: QuantityScale, value: number, error: number, level: number): Interval | null {
  const z = normalQuantile(0.5 + level / 2, 0, 1);
  if (scale === 'identity') return { low: value - z * error, high: value + z * error, level };
  if (scale === 'log') {
    if (!(value > 0)) return null;
    const factor = Math.exp((z * error) / value);
    return { low: value / factor, high: value * factor, level };
  }
  if (!(value > 0 && value < 1)) return null;
  const factor = Math.exp((z * error) / (value * (1 - value)));
  const odds = value / (1 - value);
  return { low: odds / (odds + factor), high: (odds * factor) / (1 + odds * factor), level };
}
