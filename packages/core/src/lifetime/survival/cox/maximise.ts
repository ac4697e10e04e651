import type { NotEnough } from '../../../estimate.ts';
import { choleskyInPlace, solveInPlace } from '../../../numeric/cholesky.ts';
import type { OrderedSurvival } from '../survivalData.ts';
import type { CoxDesign } from './coxDesign.ts';
import { type PartialLikelihood, partialLikelihood } from './partialLikelihood.ts';

export interface CoxMaximum {
  ok: true;
  /** On the scale of the design (one standard deviation). */
  coefficients: Float64Array;
  atZero: PartialLikelihood;
  atMaximum: PartialLikelihood;
  iterations: number;
}

/**
 * Newton's method from 0, halving steps that lose likelihood (the partial likelihood is concave). A coefficient that still
 * moves once the likelihood no longer does runs to infinity: those with the column high all go before those with it low.
 *
 * Not enough: `separation` or `no-information`, `of` the column.
 */
export function maximise(ordered: OrderedSurvival, design: CoxDesign): CoxMaximum | NotEnough {
  const { size } = design;
  let coefficients: Float64Array = new Float64Array(size);
  const atZero = partialLikelihood(ordered, design, coefficients);
  let current = atZero;
  for (let iteration = 1; iteration <= 60; iteration++) {
    const step = newtonStep(current, size);
    if (typeof step === 'number')
      return refused(iteration === 1 ? 'no-information' : 'separation', design, ordered, step);
    let next = current;
    let tried = coefficients;
    for (let factor = 1; factor > 1e-6; factor /= 2) {
      tried = coefficients.map((value, j) => value + factor * step[j]!);
      next = partialLikelihood(ordered, design, tried);
      if (next.value >= current.value - Math.abs(current.value) * 1e-14) break;
    }
    const gain = next.value - current.value;
    coefficients = tried;
    current = next;
    if (!(gain > 1e-10 * (1 + Math.abs(current.value)))) {
      const largest = indexOfLargest(step);
      if (Math.abs(step[largest]!) > stillMoving) return refused('separation', design, ordered, largest);
      if (Math.abs(step[largest]!) < settled || iteration > 40)
        return { ok: true, coefficients, atZero, atMaximum: current, iterations: iteration };
    }
  }
  return refused('separation', design, ordered, indexOfLargest(coefficients));
}

/** A step of this many standard deviations that changes nothing leads to infinity. */
const stillMoving = 0.05;
const settled = 1e-8;

/** The step, or the first column about which the data say nothing. */
function newtonStep(at: PartialLikelihood, size: number): Float64Array | number {
  const factor = Float64Array.from(at.information);
  const step = Float64Array.from(at.score);
  for (let j = 0; j < size; j++) if (!(factor[(j * (j + 3)) / 2]! > 1e-12)) return j;
  try {
    choleskyInPlace(factor, size);
  } catch {
    return indexOfSmallestDiagonal(at.information, size);
  }
  solveInPlace(factor, step, size);
  return step;
}

function refused(reason: string, design: CoxDesign, ordered: OrderedSurvival, column: number): NotEnough {
  return { ok: false, reason, n: ordered.n, needed: 0, of: design.names[column]! };
}

function indexOfLargest(values: Float64Array): number {
  let largest = 0;
  for (let j = 1; j < values.length; j++) if (Math.abs(values[j]!) > Math.abs(values[largest]!)) largest = j;
  return largest;
}

function indexOfSmallestDiagonal(matrix: Float64Array, size: number): number {
  let smallest = 0;
  for (let j = 1; j < size; j++)
    if (matrix[(j * (j + 3)) / 2]! < matrix[(smallest * (smallest + 3)) / 2]!) smallest = j;
  return smallest;
}
