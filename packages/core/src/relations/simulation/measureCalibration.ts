import { inferState } from '../inference/inferState.ts';
import type { RelationModel } from '../model.ts';
import { addReading } from '../tally/addReading.ts';
import { emptyTally } from '../tally/tally.ts';
import { exactPosterior } from './exactPosterior.ts';
import { type SimulationPlan, simulateCustomers } from './simulateCustomers.ts';

interface CalibrationBin {
  customers: number;
  meanProbability: number;
  shareRight: number;
}

export interface Calibration {
  customers: number;
  /** Share of customers whose likeliest type is the true one. `paired`: the engine on those the exact answer was made for. */
  top1: number;
  pairedTop1: number;
  exactTop1: number;
  /** Expected calibration error of the shown type (Naeini et al. 2015), ten bins of equal width, weighted by customers. */
  expectedCalibrationError: number;
  exactCalibrationError: number;
  /** Mean -log p of the true type, nats. */
  logLoss: number;
  pairedLogLoss: number;
  exactLogLoss: number;
  bins: readonly CalibrationBin[];
}

const binCount = 10;

/**
 * Runs the engine on simulated customers and compares with the truth, and on one in `exactEvery` with the exact answer too,
 * which is slow.
 */
export function measureCalibration(model: RelationModel, plan: SimulationPlan, exactEvery = 1): Calibration {
  const engine = new Score();
  const paired = new Score();
  const exact = new Score();
  let customer = 0;
  const id = new Uint32Array(4);
  for (const { type, readings } of simulateCustomers(model, plan)) {
    const tally = emptyTally();
    for (const { number, y, atMs } of readings) addReading(tally, number, y, 1, atMs, id);
    const { probabilities } = inferState(tally, model, plan.nowMs);
    engine.add(probabilities, type);
    if (customer++ % exactEvery !== 0) continue;
    paired.add(probabilities, type);
    exact.add(exactPosterior(model, readings, plan), type);
  }
  return {
    customers: plan.customers,
    top1: engine.top1(),
    pairedTop1: paired.top1(),
    exactTop1: exact.top1(),
    expectedCalibrationError: engine.calibrationError(),
    exactCalibrationError: exact.calibrationError(),
    logLoss: engine.logLoss(),
    pairedLogLoss: paired.logLoss(),
    exactLogLoss: exact.logLoss(),
    bins: engine.bins(),
  };
}

class Score {
  private n = 0;
  private right = 0;
  private loss = 0;
  private readonly counts = new Float64Array(binCount);
  private readonly sums = new Float64Array(binCount);
  private readonly rights = new Float64Array(binCount);

  add(probabilities: Float64Array, truth: number): void {
    const best = Math.max(...probabilities);
    const isRight = probabilities[truth] === best;
    const bin = Math.min(binCount - 1, Math.floor(best * binCount));
    this.n++;
    this.counts[bin]!++;
    this.sums[bin]! += best;
    if (isRight) {
      // Ties, as when nothing is known, are right one time in so many.
      const share = 1 / probabilities.filter((p) => p === best).length;
      this.right += share;
      this.rights[bin]! += share;
    }
    this.loss -= Math.log(Math.max(probabilities[truth]!, 1e-300));
  }

  top1(): number {
    return this.right / this.n;
  }

  logLoss(): number {
    return this.loss / this.n;
  }

  calibrationError(): number {
    let error = 0;
    for (let bin = 0; bin < binCount; bin++) error += Math.abs(this.sums[bin]! - this.rights[bin]!);
    return error / this.n;
  }

  bins(): CalibrationBin[] {
    return Array.from(this.counts, (customers, bin) => ({
      customers,
      meanProbability: customers > 0 ? this.sums[bin]! / customers : 0,
      shareRight: customers > 0 ? this.rights[bin]! / customers : 0,
    }));
  }
}
