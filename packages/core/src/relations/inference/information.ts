import { axisCount } from '../axes.ts';
import { typeKeys } from '../catalogue.ts';
import type { Evidence } from './evidence.ts';

/** Everything known of a position, in information form: exp(-z'Jz/2 + b'z) on the position and exp(C_k) on the types. */
export interface Information {
  /** Symmetric 7 x 7: lower triangle, row by row (28 values). */
  J: Float64Array;
  b: Float64Array;
  C: Float64Array;
}

export function emptyInformation(): Information {
  return {
    J: new Float64Array((axisCount * (axisCount + 1)) / 2),
    b: new Float64Array(axisCount),
    C: new Float64Array(typeKeys.length),
  };
}

/** Sums the evidence: J += w h h'/sigma^2, b += w y h/sigma^2, C += log ratios. */
export function addUp(evidence: readonly Evidence[], into: Information): Information {
  const { J, b, C } = into;
  J.fill(0);
  b.fill(0);
  C.fill(0);
  for (const { compiled, weight, weightedY, ratioAt, logRatios, ratioScale } of evidence) {
    if (weight > 0) {
      const { pull, pullAt, information, informationAt } = compiled;
      for (let i = 0; i < pull.length; i++) b[pullAt[i]!]! += weightedY * pull[i]!;
      for (let i = 0; i < information.length; i++) J[informationAt[i]!]! += weight * information[i]!;
    }
    for (let i = 0; i < ratioAt.length; i++) C[ratioAt[i]!]! += ratioScale * logRatios[i]!;
  }
  return into;
}
