import { softmaxInPlace } from './softmax.ts';

/** Scores of texts that were not learnt from, with the class of each. */
export interface HeldOut {
  scores: Float32Array[];
  labels: number[];
}

export interface Calibration {
  /** The inverse of the temperature (Guo et al., On calibration of modern neural networks, ICML 2017). */
  sharpness: number;
  /** Under this probability it is better to say nothing. */
  threshold: number;
}

/** Of the texts that would have been told right, the share that is still told when unsure answers are withheld. */
const keptShare = 0.95;
const steps = 40;
const golden = (Math.sqrt(5) - 1) / 2;

/** The sharpness of least log loss, and the threshold under which 5 % of right answers fall. */
export function calibrate(heldOut: HeldOut): Calibration {
  let low = Math.log(0.05);
  let high = Math.log(50);
  for (let step = 0; step < steps; step++) {
    const a = high - golden * (high - low);
    const b = low + golden * (high - low);
    if (logLossAt(heldOut, Math.exp(a)) < logLossAt(heldOut, Math.exp(b))) high = b;
    else low = a;
  }
  const sharpness = Math.exp((low + high) / 2);
  const right: number[] = [];
  for (const [i, scores] of heldOut.scores.entries()) {
    const { best, probability } = softmaxInPlace(scores.slice(), sharpness);
    if (best === heldOut.labels[i]) right.push(probability);
  }
  right.sort((a, b) => a - b);
  return { sharpness, threshold: right[Math.floor(right.length * (1 - keptShare))] ?? 0 };
}

function logLossAt({ scores, labels }: HeldOut, sharpness: number): number {
  let loss = 0;
  for (let i = 0; i < scores.length; i++) {
    const own = scores[i]!;
    let highest = -Infinity;
    for (const score of own) if (score > highest) highest = score;
    let sum = 0;
    for (const score of own) sum += Math.exp(sharpness * (score - highest));
    loss += Math.log(sum) - sharpness * (own[labels[i]!]! - highest);
  }
  return loss;
}
