import { betaVariate, gammaVariate } from '../../../numeric/gammaVariate.ts';
import type { Random } from '../../../numeric/random.ts';
import type { BgNbdParameters } from '../bgNbd/bgNbdParameters.ts';
import type { ParetoNbdParameters } from '../paretoNbd/paretoNbdParameters.ts';

export interface Simulated {
  frequency: Uint32Array;
  recency: Float64Array;
  age: Float64Array;
  heldOut: { duration: number; purchases: Uint32Array };
  /** Whether each was still there at the end of the calibration. */
  alive: Uint8Array;
}

export interface SimulationPlan {
  customers: number;
  /** Ages are spread evenly from the one to the other. */
  youngest: number;
  oldest: number;
  /** Length of the hold-out. */
  duration: number;
}

/** Customers who do exactly what BG/NBD says, instants as they fall (no whole days). */
export function simulateBgNbd(
  { r, alpha, a, b }: BgNbdParameters,
  plan: SimulationPlan,
  random: Random,
): Simulated {
  return simulate(plan, (end, visit) => {
    const rate = gammaVariate(r, random) / alpha;
    const leaves = betaVariate(a, b, random);
    let time = 0;
    for (;;) {
      time += exponential(rate, random);
      if (time > end) return Infinity;
      visit(time);
      if (random() < leaves) return time;
    }
  });
}

/** Customers who do exactly what Pareto/NBD says. */
export function simulateParetoNbd(
  { r, alpha, s, beta }: ParetoNbdParameters,
  plan: SimulationPlan,
  random: Random,
): Simulated {
  return simulate(plan, (end, visit) => {
    const rate = gammaVariate(r, random) / alpha;
    const leaves = exponential(gammaVariate(s, random) / beta, random);
    for (let time = exponential(rate, random); time <= Math.min(end, leaves); ) {
      visit(time);
      time += exponential(rate, random);
    }
    return leaves;
  });
}

function simulate(
  { customers, youngest, oldest, duration }: SimulationPlan,
  live: (end: number, visit: (time: number) => void) => number,
): Simulated {
  const frequency = new Uint32Array(customers);
  const recency = new Float64Array(customers);
  const age = new Float64Array(customers);
  const purchases = new Uint32Array(customers);
  const alive = new Uint8Array(customers);
  for (let i = 0; i < customers; i++) {
    const total = youngest + ((oldest - youngest) * i) / Math.max(1, customers - 1);
    age[i] = total;
    const left = live(total + duration, (time) => {
      if (time > total) purchases[i]!++;
      else {
        frequency[i]!++;
        recency[i] = time;
      }
    });
    alive[i] = left > total ? 1 : 0;
  }
  return { frequency, recency, age, heldOut: { duration, purchases }, alive };
}

function exponential(rate: number, random: Random): number {
  return -Math.log1p(-random()) / rate;
}
