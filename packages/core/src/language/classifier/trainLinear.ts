import type { Random } from '../../numeric/random.ts';
import type { SparseRows } from './Vocabulary.ts';

export interface LinearOptions {
  /** Cost of a mistake against the length of the weights (C). */
  cost: number;
  /** What a mistake on a text of each class costs, times the cost. */
  classWeights: Float64Array;
  passes: number;
  random: Random;
}

/**
 * One linear function per class against all others, by squared hinge loss with L2 regularisation, solved in the dual by coordinate
 * descent (Hsieh et al., A dual coordinate descent method for large-scale linear SVM, ICML 2008), all classes of a text at once so
 * that memory is read in order. Cost: passes x values x classes at most; classes that a text no longer bears on cost half.
 *
 * @param labels class of each row, from 0
 * @returns weights[column * classes + class]
 */
export function trainLinear(
  { starts, columns, values }: SparseRows,
  labels: Int32Array,
  size: number,
  classes: number,
  { cost, classWeights, passes, random }: LinearOptions,
): Float32Array {
  const rows = labels.length;
  const weights = new Float32Array(size * classes);
  const alphas = new Float32Array(rows * classes);
  const order = Int32Array.from({ length: rows }, (_, i) => i);
  const norms = new Float64Array(rows);
  for (let i = 0; i < rows; i++)
    for (let j = starts[i]!; j < starts[i + 1]!; j++) norms[i]! += values[j]! * values[j]!;
  const diagonal = Float64Array.from({ length: classes }, (_, k) => 0.5 / (cost * classWeights[k]!));
  const otherDiagonal = 0.5 / cost;
  const scores = new Float32Array(classes);
  const moved = new Int32Array(classes);
  const steps = new Float32Array(classes);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    for (let at = 0; at < rows; at++) {
      const i = order[at]!;
      if (norms[i] === 0) continue;
      scores.fill(0);
      addScores(weights, classes, columns, values, starts[i]!, starts[i + 1]!, scores);
      const own = labels[i]!;
      let movers = 0;
      for (let k = 0; k < classes; k++) {
        const sign = k === own ? 1 : -1;
        const shift = k === own ? diagonal[k]! : otherDiagonal;
        const alpha = alphas[i * classes + k]!;
        const gradient = sign * scores[k]! - 1 + shift * alpha;
        if (alpha === 0 && gradient >= 0) continue;
        const next = Math.max(alpha - gradient / (norms[i]! + shift), 0);
        const step = (next - alpha) * sign;
        if (Math.abs(step) < 1e-6) continue;
        alphas[i * classes + k] = next;
        moved[movers] = k;
        steps[movers++] = step;
      }
      if (movers === 0) continue;
      for (let j = starts[i]!; j < starts[i + 1]!; j++) {
        const base = columns[j]! * classes;
        const value = values[j]!;
        for (let m = 0; m < movers; m++) weights[base + moved[m]!]! += steps[m]! * value;
      }
    }
  }
  return weights;
}

/** Adds to `scores` what each class gets from the values of one text. */
export function addScores(
  weights: Float32Array,
  classes: number,
  columns: Int32Array,
  values: Float32Array,
  from: number,
  to: number,
  scores: Float32Array,
): void {
  for (let j = from; j < to; j++) {
    const base = columns[j]! * classes;
    const value = values[j]!;
    for (let k = 0; k < classes; k++) scores[k]! += weights[base + k]! * value;
  }
}

export function shuffle(order: Int32Array, random: Random): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}
