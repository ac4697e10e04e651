import { forecastCustomers, type PurchaseModel, type PurchaseSummary } from '@rapport/core/lifetime';
import { notEnoughProblem } from '../output/notEnough.ts';
import { writeCsv } from '../output/writeCsv.ts';
import type { residualValue } from './residualValue.ts';

/** A row a customer: what they did, and what is to be expected of them. */
export async function writeCustomers<Name extends string>(
  file: string,
  path: string,
  model: PurchaseModel<Name>,
  parameters: Record<Name, number>,
  summary: PurchaseSummary,
  horizon: number,
  value: ReturnType<typeof residualValue> | null,
): Promise<void> {
  const forecasts = forecastCustomers(model, parameters, summary, horizon);
  if (!forecasts.ok) throw notEnoughProblem(file, forecasts);
  const { probabilityAlive, probabilityActive, expectedPurchases } = forecasts;
  const { customers, frequency, recency, age, heldOut } = summary;
  const told = heldOut.duration > 0 ? forecastCustomers(model, parameters, summary, heldOut.duration) : null;
  if (told && !told.ok) throw notEnoughProblem(file, told);
  const expectedHeldOut = told?.expectedPurchases;
  const head = [
    'customer',
    'frequency',
    'recency',
    'age',
    'probability_alive',
    'probability_active',
    'expected_purchases',
    ...(value ? ['expected_spend', 'residual_value'] : []),
    ...(told ? ['expected_held_out_purchases', 'held_out_purchases'] : []),
  ];
  function* rows(): Generator<(string | number)[]> {
    for (const [i, customer] of customers.entries())
      yield [
        customer,
        frequency[i]!,
        recency[i]!,
        age[i]!,
        probabilityAlive[i]!,
        probabilityActive[i]!,
        expectedPurchases[i]!,
        ...(value ? [value.spends[i]!, value.values[i]!] : []),
        ...(expectedHeldOut ? [expectedHeldOut[i]!, heldOut.purchases[i]!] : []),
      ];
  }
  await writeCsv(path, head, rows());
}
