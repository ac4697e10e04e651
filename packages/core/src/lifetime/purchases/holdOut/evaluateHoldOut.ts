import type { NotEnough } from '../../../estimate.ts';
import { pearson } from '../estimation/pearson.ts';
import { forecastCustomers } from '../future/forecastCustomers.ts';
import type { PurchaseModel } from '../future/purchaseModel.ts';
import type { PurchaseHistories } from '../histories/purchaseHistories.ts';
import { type AliveGroup, byAlive } from './byAlive.ts';
import { byFrequency, type FrequencyGroup } from './byFrequency.ts';

export interface HeldOutHistories extends PurchaseHistories {
  heldOut: {
    /** How long customers were watched after the calibration, in units of time. */
    duration: number;
    /** What each bought then. */
    purchases: ArrayLike<number>;
  };
}

export interface HoldOutEvaluation {
  ok: true;
  /** Customers. */
  n: number;
  duration: number;
  method: 'hold-out';
  /** The model that was asked. */
  convention: string;
  /** Purchases of all customers in the hold-out, as expected … */
  predicted: number;
  /** … and as they came. */
  actual: number;
  /** Mean absolute error of the purchases of a customer. */
  mae: number;
  /** Root mean square of the same. */
  rmse: number;
  /** Pearson's, between expected and actual purchases of a customer; null where either is constant. */
  correlation: number | null;
  /** Whether P(alive) can be trusted: tenths of the customers by P(alive), the least alive first. */
  byAlive: AliveGroup[];
  /** The field's usual picture: mean purchases expected and made, by number of repeat purchases before. */
  byFrequency: FrequencyGroup[];
}

/**
 * Sets what a model expected of the time after the calibration against what customers did then.
 *
 * Not enough: those of `groupHistories`; `no-hold-out` where nothing is known after the calibration.
 */
export function evaluateHoldOut<Name extends string>(
  model: PurchaseModel<Name>,
  parameters: Record<Name, number>,
  histories: HeldOutHistories,
  level = 0.95,
): HoldOutEvaluation | NotEnough {
  const { duration, purchases } = histories.heldOut;
  const n = histories.frequency.length;
  if (!(duration > 0)) return { ok: false, reason: 'no-hold-out', n, needed: 0 };
  const forecasts = forecastCustomers(model, parameters, histories, duration);
  if (!forecasts.ok) return forecasts;
  const { expectedPurchases } = forecasts;
  let predicted = 0;
  let actual = 0;
  let absolute = 0;
  let square = 0;
  for (let i = 0; i < n; i++) {
    const error = expectedPurchases[i]! - purchases[i]!;
    predicted += expectedPurchases[i]!;
    actual += purchases[i]!;
    absolute += Math.abs(error);
    square += error * error;
  }
  return {
    ok: true,
    n,
    duration,
    method: 'hold-out',
    convention: model.key,
    predicted,
    actual,
    mae: absolute / n,
    rmse: Math.sqrt(square / n),
    correlation: pearson(expectedPurchases, purchases),
    byAlive: byAlive(forecasts, purchases, level),
    byFrequency: byFrequency(histories.frequency, expectedPurchases, purchases),
  };
}
