import { logSumExp } from '../../numeric/logSumExp.ts';
import { axisCount } from '../axes.ts';
import { typeKeys } from '../catalogue.ts';
import type { RelationModel } from '../model.ts';
import { fadingSignals } from '../signals/index.ts';
import { dayMs } from '../signals/snapshot.ts';
import { keptAfter, type SimulatedReading, type SimulationPlan } from './simulateCustomers.ts';

const n = axisCount;
const types = typeKeys.length;
const gain = new Float64Array(n);

/** The relation since a given reading: for each type, its weight and the Kalman state of the position. */
interface Run {
  logWeights: Float64Array;
  means: Float64Array;
  covariances: Float64Array;
}

/**
 * The exact probabilities of the types for a simulated customer: the yardstick of the engine, which reads neither the order nor
 * the law of change. One Kalman filter per type and per possible instant of the last change of relation, since a change makes
 * what came before irrelevant (run lengths of Adams and MacKay 2007). Costs the square of the number of readings.
 */
export function exactPosterior(
  model: RelationModel,
  readings: readonly SimulatedReading[],
  plan: SimulationPlan,
): Float64Array {
  const logPrior = Float64Array.from(model.prior, Math.log);
  const regions = typeKeys.map((key) => model.regions[key]);
  const runs: Run[] = [newRun(logPrior, 0, regions)];
  let last = readings[0]?.atMs ?? plan.nowMs;
  for (const { number, y, atMs } of readings) {
    const elapsedDays = (atMs - last) / dayMs;
    last = atMs;
    const stays = keptAfter(elapsedDays, plan.changeHalfLifeDays);
    const kept = keptAfter(elapsedDays, plan.driftHalfLifeDays);
    const logChanged = Math.log(1 - stays) + totalOf(runs);
    for (const run of runs) predict(run, regions, kept, Math.log(stays));
    if (stays < 1) runs.push(newRun(logPrior, logChanged, regions));
    const { loadings, noise } = model.observations[fadingSignals[number]!.key]!;
    for (const run of runs) for (let k = 0; k < types; k++) update(run, k, loadings, noise, y);
  }
  const stays = keptAfter((plan.nowMs - last) / dayMs, plan.changeHalfLifeDays);
  const total = totalOf(runs);
  return Float64Array.from(model.prior, (prior, k) => {
    const unchanged = logSumExp(runs.map((run) => run.logWeights[k]!));
    return stays * Math.exp(unchanged - total) + (1 - stays) * prior;
  });
}

type Regions = readonly { mean: readonly number[]; sd: readonly number[] }[];

function newRun(logPrior: Float64Array, logWeight: number, regions: Regions): Run {
  const run = {
    logWeights: logPrior.map((prior) => prior + logWeight),
    means: new Float64Array(types * n),
    covariances: new Float64Array(types * n * n),
  };
  regions.forEach((region, k) => {
    run.means.set(region.mean, k * n);
    for (let i = 0; i < n; i++) run.covariances[k * n * n + i * n + i] = region.sd[i]! ** 2;
  });
  return run;
}

function totalOf(runs: readonly Run[]): number {
  return logSumExp(runs.map((run) => logSumExp(run.logWeights)));
}

function predict(run: Run, regions: Regions, kept: number, logStays: number): void {
  if (kept === 1 && logStays === 0) return;
  for (let k = 0; k < types; k++) {
    const region = regions[k]!;
    run.logWeights[k]! += logStays;
    for (let i = 0; i < n; i++) {
      const at = k * n + i;
      run.means[at] = region.mean[i]! + kept * (run.means[at]! - region.mean[i]!);
      for (let j = 0; j < n; j++) run.covariances[at * n + j]! *= kept * kept;
      run.covariances[at * n + i]! += (1 - kept * kept) * region.sd[i]! ** 2;
    }
  }
}

function update(run: Run, k: number, loadings: readonly number[], noise: number, y: number): void {
  const { means, covariances } = run;
  const at = k * n;
  let innovation = y;
  let variance = noise * noise;
  for (let i = 0; i < n; i++) {
    innovation -= loadings[i]! * means[at + i]!;
    let sum = 0;
    for (let j = 0; j < n; j++) sum += covariances[(at + i) * n + j]! * loadings[j]!;
    gain[i] = sum;
    variance += loadings[i]! * sum;
  }
  for (let i = 0; i < n; i++) {
    means[at + i]! += (gain[i]! / variance) * innovation;
    for (let j = 0; j < n; j++) covariances[(at + i) * n + j]! -= (gain[i]! * gain[j]!) / variance;
  }
  run.logWeights[k]! -= 0.5 * (Math.log(2 * Math.PI * variance) + innovation ** 2 / variance);
}
