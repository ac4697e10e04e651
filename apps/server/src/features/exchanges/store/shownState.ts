import { encodeTally, type RelationModel, summarise, type Tally } from '@rapport/core/relations';
import type { Course } from './course.ts';
import type { ShownState, Version } from './states.ts';

/** The row of a surviving customer: the fragment's own tally, and what the whole shows. */
export function shownState(
  row: { customerId: string; version: Version },
  own: Tally,
  whole: Tally,
  { state, shown, previousType, asOfMs }: Course,
  siteId: string | null,
  model: RelationModel,
): ShownState {
  if (state === null || shown === null) throw new Error('Nothing was inferred of this customer');
  const summary = summarise(whole, asOfMs);
  return {
    customerId: row.customerId,
    version: row.version,
    tally: encodeTally(own),
    exchanges: own.exchanges,
    type: shown.typeIndex,
    probability: shown.probability,
    probabilities: tenThousandths(state.probabilities),
    mean: tenThousandths(state.mean),
    sinceMs: shown.sinceMs,
    previousType,
    asOfMs,
    modelVersion: model.version,
    valueCents: summary.valueCents,
    purchases: summary.purchases,
    firstMs: summary.firstMs,
    lastMs: summary.lastMs,
    quietAfterMs: summary.quietAfterMs,
    siteId,
  };
}

function tenThousandths(values: Float64Array): Int16Array {
  const rounded = new Int16Array(values.length);
  for (let i = 0; i < values.length; i++) {
    rounded[i] = Math.max(-32_767, Math.min(32_767, Math.round((values[i] as number) * 10_000)));
  }
  return rounded;
}
