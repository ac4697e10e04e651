import type { OrderedSurvival } from '../survivalData.ts';
import type { CoxDesign } from './coxDesign.ts';

/** Log partial likelihood at a point, with its gradient (score) and minus its second derivatives (information). */
export interface PartialLikelihood {
  value: number;
  score: Float64Array;
  /** Lower triangle, row by row. */
  information: Float64Array;
}

/** What one time at which events happened adds, for those who look at times one by one. */
export interface EventTime {
  time: number;
  deaths: number;
  /** Sum over those who had the event of (x - mean of x at risk). */
  residual: Float64Array;
  /** Lower triangle, row by row. */
  information: Float64Array;
}

/**
 * Cox's partial likelihood (1972) with ties as Efron (1977): when d people have the event at once, the sum over those at risk
 * loses l/d of their own weight at the l-th. Goes from the latest time to the earliest, adding to the sums those who come at
 * risk: O(n p^2), whatever the number of times.
 *
 * @param onEventTime told of each time with events, latest first; its arrays are reused
 */
export function partialLikelihood(
  ordered: OrderedSurvival,
  design: CoxDesign,
  coefficients: Float64Array,
  onEventTime?: (at: EventTime) => void,
): PartialLikelihood {
  const { n, times, died } = ordered;
  const { size, x } = design;
  const triangle = (size * (size + 1)) / 2;
  const total = { value: 0, score: new Float64Array(size), information: new Float64Array(triangle) };
  const here: EventTime = {
    time: 0,
    deaths: 0,
    residual: new Float64Array(size),
    information: new Float64Array(triangle),
  };
  const { relative, highest } = linearPredictors(design, coefficients, n);
  const risk = { s0: 0, s1: new Float64Array(size), s2: new Float64Array(triangle) };
  const dead = { s0: 0, s1: new Float64Array(size), s2: new Float64Array(triangle) };
  const mean = new Float64Array(size);
  for (let i = n - 1; i >= 0; ) {
    const time = times[i]!;
    here.deaths = 0;
    for (; i >= 0 && times[i] === time; i--) {
      const weight = Math.exp(relative[i]! - highest);
      addRow(risk, x, i * size, size, weight);
      if (!died[i]) continue;
      if (here.deaths++ === 0) {
        dead.s0 = 0;
        dead.s1.fill(0);
        dead.s2.fill(0);
        here.residual.fill(0);
        here.information.fill(0);
      }
      addRow(dead, x, i * size, size, weight);
      total.value += relative[i]! - highest;
      for (let j = 0; j < size; j++) here.residual[j]! += x[i * size + j]!;
    }
    if (here.deaths === 0) continue;
    for (let l = 0; l < here.deaths; l++) {
      const gone = l / here.deaths;
      const s0 = risk.s0 - gone * dead.s0;
      total.value -= Math.log(s0);
      for (let j = 0, at = 0; j < size; j++) {
        mean[j] = (risk.s1[j]! - gone * dead.s1[j]!) / s0;
        here.residual[j]! -= mean[j]!;
        for (let k = 0; k <= j; k++, at++)
          here.information[at]! += (risk.s2[at]! - gone * dead.s2[at]!) / s0 - mean[j]! * mean[k]!;
      }
    }
    for (let j = 0; j < size; j++) total.score[j]! += here.residual[j]!;
    for (let at = 0; at < triangle; at++) total.information[at]! += here.information[at]!;
    if (onEventTime) {
      here.time = time;
      onEventTime(here);
    }
  }
  return total;
}

function linearPredictors(design: CoxDesign, coefficients: Float64Array, n: number) {
  const { size, x } = design;
  const relative = new Float64Array(n);
  let highest = -Infinity;
  for (let i = 0, at = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < size; j++, at++) sum += x[at]! * coefficients[j]!;
    relative[i] = sum;
    if (sum > highest) highest = sum;
  }
  return { relative, highest };
}

interface Sums {
  s0: number;
  s1: Float64Array;
  s2: Float64Array;
}

function addRow(sums: Sums, x: Float64Array, start: number, size: number, weight: number): void {
  const { s1, s2 } = sums;
  sums.s0 += weight;
  for (let j = 0, at = 0; j < size; j++) {
    const scaled = weight * x[start + j]!;
    s1[j]! += scaled;
    for (let k = 0; k <= j; k++, at++) s2[at]! += scaled * x[start + k]!;
  }
}
