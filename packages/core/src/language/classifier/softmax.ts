/** Scores to probabilities, in place: exp(sharpness x score) over their sum. Tells the greatest. */
export function softmaxInPlace(
  scores: Float32Array,
  sharpness: number,
): { best: number; probability: number } {
  let best = 0;
  for (let k = 1; k < scores.length; k++) if (scores[k]! > scores[best]!) best = k;
  const highest = scores[best]!;
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    const weight = Math.exp(sharpness * (scores[k]! - highest));
    scores[k] = weight;
    sum += weight;
  }
  for (let k = 0; k < scores.length; k++) scores[k]! /= sum;
  return { best, probability: 1 / sum };
}
