import { choleskyInPlace } from '../../../numeric/cholesky.ts';
import { standardNormal } from '../../../numeric/normal.ts';
import type { Random } from '../../../numeric/random.ts';
import type { KnownParameters } from './likelihoodFit.ts';

/**
 * Parameters as they might have been found: drawn from the normal law of the maximum likelihood estimates, in logarithms. Null where
 * a parameter is not identified.
 */
export function parameterDraws<Name extends string>(
  fit: KnownParameters<Name>,
  count: number,
  random: Random,
): Record<Name, number>[] | null {
  const { logCovariance, parameters } = fit;
  if (!logCovariance || fit.unidentified.length > 0) return null;
  const names = Object.keys(parameters) as Name[];
  const size = names.length;
  const factor = new Float64Array((size * (size + 1)) / 2);
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) factor[(i * (i + 1)) / 2 + j] = logCovariance[i]![j]!;
  choleskyInPlace(factor, size);
  const normals = new Float64Array(size);
  return Array.from({ length: count }, () => {
    for (let i = 0; i < size; i++) normals[i] = standardNormal(random);
    const drawn = {} as Record<Name, number>;
    names.forEach((name, i) => {
      let shift = 0;
      for (let j = 0; j <= i; j++) shift += factor[(i * (i + 1)) / 2 + j]! * normals[j]!;
      drawn[name] = parameters[name] * Math.exp(shift);
    });
    return drawn;
  });
}
