import type { Random } from '../../numeric/random.ts';
import type { LabelledRows } from './TextTagger.ts';
import { addScores, leastMoved, moveWeights, shuffle } from './trainLogistic.ts';

/** One logistic regression a label, kept together: log-odds are `bias[label]` and what the columns of a text add. */
export interface LogisticEach {
  /** weights[column * labels + label] */
  weights: Float32Array;
  bias: Float32Array;
}

const passes = 4;
const firstStep = 4;
const slowing = 0.3;

/**
 * Learns whether each label holds, by stochastic gradient; the bias stays what the share of texts says. Stopping early is what holds
 * weights small. Cost: passes x values x labels at most.
 *
 * @param places of the texts learnt from
 */
export function trainEach(
  { rows: { starts, columns, values }, labels, size, count }: LabelledRows,
  places: Int32Array,
  random: Random,
): LogisticEach {
  const weights = new Float32Array(size * count);
  const bias = logOddsOf(labels, places, count);
  const order = places.slice();
  const scores = new Float32Array(count);
  const moved = new Int32Array(count);
  const steps = new Float32Array(count);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    const step = firstStep / (1 + slowing * pass);
    for (const i of order) {
      const [from, to, own] = [starts[i]!, starts[i + 1]!, labels[i]!];
      scores.set(bias);
      addScores(weights, count, columns, values, from, to, scores);
      let movers = 0;
      for (let k = 0; k < count; k++) {
        const error = (own.includes(k) ? 1 : 0) - 1 / (1 + Math.exp(-scores[k]!));
        if (Math.abs(error) < leastMoved) continue;
        moved[movers] = k;
        steps[movers++] = step * error;
      }
      moveWeights(weights, count, columns, values, from, to, moved.subarray(0, movers), steps);
    }
  }
  return { weights, bias };
}

function logOddsOf(labels: readonly (readonly number[])[], places: Int32Array, count: number): Float32Array {
  const texts = new Float32Array(count);
  for (const i of places) for (const k of labels[i]!) texts[k]!++;
  return texts.map((own) => Math.log((own + 0.5) / (places.length - own + 0.5)));
}
