import { expect, it } from 'vitest';
import { type RelationModel, shippedModel } from '../model.ts';
import { measureCalibration } from './measureCalibration.ts';
import type { SimulationPlan } from './simulateCustomers.ts';

/** Readings are simulated with independent noise, which the model is told. */
const model: RelationModel = {
  ...shippedModel,
  observations: Object.fromEntries(
    Object.entries(shippedModel.observations).map(([key, observation]) => [
      key,
      { ...observation, shared: 0 },
    ]),
  ),
};

const plan: SimulationPlan = {
  customers: 50_000,
  seed: 20261122,
  nowMs: Date.UTC(2026, 10, 22),
  windowDays: 730,
  meanReadings: 12,
  driftHalfLifeDays: 1460,
  changeHalfLifeDays: 1460,
};

it('tells the truth about its own sureness: shown at 70 %, right about 70 % of the time', () => {
  const calibration = measureCalibration(model, plan, 20);
  expect(calibration.expectedCalibrationError).toBeLessThanOrEqual(0.03);
  expect(calibration.exactTop1 - calibration.pairedTop1).toBeLessThanOrEqual(0.02);
});

it('is as true, and nearly as sharp as exact Kalman filters, when types last and positions drift within them', () => {
  const lasting = { ...plan, windowDays: 365, changeHalfLifeDays: Number.POSITIVE_INFINITY };
  const calibration = measureCalibration(model, lasting, 5);
  expect(calibration.expectedCalibrationError).toBeLessThanOrEqual(0.03);
  expect(calibration.exactTop1 - calibration.pairedTop1).toBeLessThanOrEqual(0.02);
});
