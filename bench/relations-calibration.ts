/**
 * Calibration of the relation engine on simulated customers, beside the exact Bayesian answer (Kalman filters that know how
 * positions drift and when relations may change). Run: node bench/relations-calibration.ts [customers]
 */
import { type RelationModel, shippedModel } from '@rapport/core/relations';
import { measureCalibration } from '../packages/core/src/relations/simulation/measureCalibration.ts';

const customers = Number(process.argv[2] ?? 50_000);
const model: RelationModel = {
  ...shippedModel,
  observations: Object.fromEntries(
    Object.entries(shippedModel.observations).map(([key, observation]) => [
      key,
      { ...observation, shared: 0 },
    ]),
  ),
};

const plans = [
  { name: 'relations change (half in 4 years)', changeHalfLifeDays: 1460, meanReadings: 12, windowDays: 730 },
  { name: 'relations change (half in 8 years)', changeHalfLifeDays: 2920, meanReadings: 12, windowDays: 730 },
  {
    name: 'relations change (half in 3 years), 3 years seen',
    changeHalfLifeDays: 1095,
    meanReadings: 12,
    windowDays: 1095,
  },
  { name: 'few readings', changeHalfLifeDays: 1460, meanReadings: 3, windowDays: 730 },
  {
    name: 'relations never change, 1 year seen',
    changeHalfLifeDays: Infinity,
    meanReadings: 12,
    windowDays: 365,
  },
  {
    name: 'relations never change, 2 years seen',
    changeHalfLifeDays: Infinity,
    meanReadings: 12,
    windowDays: 730,
  },
];

for (const { name, ...plan } of plans) {
  const result = measureCalibration(
    model,
    { customers, seed: 20261122, nowMs: Date.UTC(2026, 10, 22), driftHalfLifeDays: 1460, ...plan },
    20,
  );
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  console.log(
    `${name}: ${customers} customers, ${plan.meanReadings} readings on average over ${plan.windowDays} days`,
  );
  console.log(`  expected calibration error ${result.expectedCalibrationError.toFixed(4)} (owed: 0.03)`);
  console.log(
    `  likeliest type right ${percent(result.top1)}; on one in 20: ${percent(result.pairedTop1)}, exact ${percent(result.exactTop1)}`,
  );
  console.log(
    `  log loss there ${result.pairedLogLoss.toFixed(3)} nats, exact ${result.exactLogLoss.toFixed(3)}`,
  );
  console.log(
    `  shown/right: ${result.bins.map((bin) => `${bin.meanProbability.toFixed(2)}/${bin.shareRight.toFixed(2)}`).join(' ')}`,
  );
}
