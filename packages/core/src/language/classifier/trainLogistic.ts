import type { Random } from '../../numeric/random.ts';
import { softmaxInPlace } from './softmax.ts';
import type { SparseRows } from './Vocabulary.ts';

export interface LogisticOptions {
  /** What each class is given before a text is read, while learning alone: what is common need not be learnt as likely. */
  offsets: Float32Array;
  passes: number;
  random: Random;
}

/** The first steps are long, for rows of length 1; later passes take shorter ones. Stopping early is what holds weights small. */
const firstStep = 4;
const slowing = 0.3;
/** Classes given less than this are left alone: after a pass that is most of them, and most of the cost. */
export const leastMoved = 2e-3;

/**
 * Multinomial logistic regression by stochastic gradient: the classes of a text share one unit of probability, which tells close
 * classes apart better than one against all others does, above all when labels are few. Cost: passes x values x classes at most.
 *
 * @param labels class of each row, from 0
 * @returns weights[column * classes + class]
 */
export function trainLogistic(
  { starts, columns, values }: SparseRows,
  labels: Int32Array,
  size: number,
  classes: number,
  { offsets, passes, random }: LogisticOptions,
): Float32Array {
  const weights = new Float32Array(size * classes);
  const order = Int32Array.from({ length: labels.length }, (_, i) => i);
  const scores = new Float32Array(classes);
  const moved = new Int32Array(classes);
  const steps = new Float32Array(classes);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    const step = firstStep / (1 + slowing * pass);
    for (const i of order) {
      const from = starts[i]!;
      const to = starts[i + 1]!;
      const own = labels[i]!;
      scores.set(offsets);
      addScores(weights, classes, columns, values, from, to, scores);
      softmaxInPlace(scores, 1);
      let movers = 0;
      for (let k = 0; k < classes; k++) {
        const error = (k === own ? 1 : 0) - scores[k]!;
        if (Math.abs(error) < leastMoved) continue;
        moved[movers] = k;
        steps[movers++] = step * error;
      }
      moveWeights(weights, classes, columns, values, from, to, moved.subarray(0, movers), steps);
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
  let j = from;
  // Four rows of weights at a time: a score is read and written once for the four.
  for (; j + 3 < to; j += 4) {
    const [a, b, c, d] = [columns[j]!, columns[j + 1]!, columns[j + 2]!, columns[j + 3]!];
    const [ofA, ofB, ofC, ofD] = [values[j]!, values[j + 1]!, values[j + 2]!, values[j + 3]!];
    for (let k = 0; k < classes; k++)
      scores[k]! +=
        weights[a * classes + k]! * ofA +
        weights[b * classes + k]! * ofB +
        weights[c * classes + k]! * ofC +
        weights[d * classes + k]! * ofD;
  }
  for (; j < to; j++) {
    const base = columns[j]! * classes;
    const value = values[j]!;
    for (let k = 0; k < classes; k++) scores[k]! += weights[base + k]! * value;
  }
}

/** Moves, of each column of one text, the weights of the classes that move, by their steps. */
export function moveWeights(
  weights: Float32Array,
  classes: number,
  columns: Int32Array,
  values: Float32Array,
  from: number,
  to: number,
  moved: Int32Array,
  steps: Float32Array,
): void {
  for (let j = from; j < to; j++) {
    const base = columns[j]! * classes;
    const value = values[j]!;
    for (let m = 0; m < moved.length; m++) weights[base + moved[m]!]! += steps[m]! * value;
  }
}

export function shuffle(order: Int32Array, random: Random): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}
