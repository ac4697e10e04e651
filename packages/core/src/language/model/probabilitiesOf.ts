/**
 * Probabilities of the 29 types from the scores of the classes. A class past the 29th is the background, of texts that say
 * nothing of the relationship: its probability is spread evenly over the types, so that it shrinks the answer to flat.
 */
export function probabilitiesOf(scores: Float64Array, into: Float64Array): void {
  const types = into.length;
  let highest = -Infinity;
  for (const value of scores) if (value > highest) highest = value;
  let total = 0;
  let background = 0;
  for (let k = 0; k < scores.length; k++) {
    const mass = Math.exp(scores[k]! - highest);
    total += mass;
    if (k < types) into[k] = mass;
    else background += mass;
  }
  for (let k = 0; k < types; k++) into[k] = (into[k]! + background / types) / total;
}
