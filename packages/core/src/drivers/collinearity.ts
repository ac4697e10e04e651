import { symmetricEigenInPlace } from '../numeric/symmetricEigen.ts';
import { smallestEigenvalue } from './relativeWeights.ts';

export interface Collinearity {
  /** Square root of the largest over the smallest eigenvalue of the drivers' correlations (Belsley, Kuh & Welsch 1980). */
  conditionNumber: number;
  verdict: 'low' | 'moderate' | 'severe';
}

/** Under 10 low, under 30 moderate, from 30 severe (Belsley, Kuh & Welsch 1980, of scaled columns). */
export function collinearity(among: Float64Array, size: number): Collinearity {
  const { values } = eigenOf(among, size);
  const conditionNumber = Math.sqrt(Math.max(...values) / Math.max(Number.MIN_VALUE, Math.min(...values)));
  const verdict = conditionNumber < 10 ? 'low' : conditionNumber < 30 ? 'moderate' : 'severe';
  return { conditionNumber, verdict };
}

/**
 * The drivers that determine one another, if any: those that weigh in the combination that does not vary. Empty when none do.
 */
export function perfectlyCollinear(among: Float64Array, names: string[]): string[] {
  const size = names.length;
  const { values, vectors } = eigenOf(among, size);
  let smallest = 0;
  for (let e = 1; e < size; e++) if (values[e]! < values[smallest]!) smallest = e;
  if (values[smallest]! > smallestEigenvalue) return [];
  return names.filter((_, j) => Math.abs(vectors[j * size + smallest]!) > 1e-4);
}

/** Whether correlations worked out pair by pair contradict one another: no data at all could have them. */
export function isIncoherent(among: Float64Array, size: number): boolean {
  return Math.min(...eigenOf(among, size).values) < -smallestEigenvalue;
}

function eigenOf(among: Float64Array, size: number) {
  const matrix = Float64Array.from(among);
  const vectors = new Float64Array(size * size);
  symmetricEigenInPlace(matrix, vectors, size);
  return { values: Array.from({ length: size }, (_, e) => matrix[e * size + e]!), vectors };
}
