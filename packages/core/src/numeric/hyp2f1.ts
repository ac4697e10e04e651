import { type Continuation, continuation, valueAt } from './hypergeometricSteps.ts';

/**
 * Gauss' hypergeometric function 2F1(a, b; c; z) for real arguments, z < 1.
 *
 * Series for z up to .5; beyond, the hypergeometric equation is continued towards 1 by Taylor steps (no special case when
 * c - a - b is an integer). Negative z by Pfaff's transformation (Abramowitz & Stegun 15.3.4), chosen so that all terms have one
 * sign where the parameters allow it. For a, b, c > 0 the relative error stays under 1e-11 (|z| up to 1e6, parameters up to
 * 1,000; under 1e-13 where they are small), unless z < 0 and both a and b pass c: there, as with negative parameters, terms of
 * both signs cancel and digits go with them.
 *
 * Throws RangeError for z >= 1, c zero or a negative integer, what is no number, and parameters so large (far over 1,000) that the
 * work would have no bound.
 *
 * @example hyp2f1(1, 1, 2, -1) // ln 2
 */
export function hyp2f1(a: number, b: number, c: number, z: number): number {
  return hyp2f1Of(a, b, c)(z);
}

/**
 * 2F1 of the same a, b, c at many z: what one value needed is kept for the next, ten times quicker for an integral.
 *
 * @example [-1, -2, -3].map(hyp2f1Of(1, 1, 2))
 */
export function hyp2f1Of(a: number, b: number, c: number): (z: number) => number {
  if (!Number.isFinite(a + b + c) || (c <= 0 && Number.isInteger(c)))
    throw new RangeError(`2F1 has no value for a = ${a}, b = ${b}, c = ${c}.`);
  let below: Continuation | null = null;
  let above: Continuation | null = null;
  const low = Math.min(a, b);
  const high = Math.max(a, b);
  const isLowKept = c - high >= 0 || c - low < 0;
  const kept = isLowKept ? low : high;
  const growth = c - a - b;
  const isTamed = growth < 0 && c - a > 0 && c - b > 0;
  return (z) => {
    if (!(z < 1)) throw new RangeError(`2F1 is asked at z = ${z}; it is worked out for z < 1.`);
    if (z === 0 || a === 0 || b === 0) return 1;
    if (z < 0) {
      below ??= continuation(kept, c - (isLowKept ? high : low), c);
      return valueAt(below, z / (z - 1), 1 / (1 - z), -kept * Math.log1p(-z));
    }
    above ??= isTamed ? continuation(c - a, c - b, c) : continuation(a, b, c);
    return valueAt(above, z, 1 - z, isTamed ? growth * Math.log1p(-z) : 0);
  };
}
