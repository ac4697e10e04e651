import { standardNormal } from './normal.ts';
import type { Random } from './random.ts';

/**
 * A gamma variate of scale 1 (Marsaglia & Tsang 2000); for shape under 1, that of shape + 1 times a uniform to the power
 * 1 / shape.
 *
 * @param shape above 0, finite
 */
export function gammaVariate(shape: number, random: Random): number {
  if (shape < 1) return gammaVariate(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = standardNormal(random);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    const u = 1 - random();
    if (Math.log(u) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A beta variate, from two gamma variates; where both are too small to hold, one end or the other. */
export function betaVariate(a: number, b: number, random: Random): number {
  const x = gammaVariate(a, random);
  const sum = x + gammaVariate(b, random);
  return sum > 0 ? x / sum : Number(random() * (a + b) < a);
}
