import type { relationCard } from '@rapport/contracts/relations';
import {
  axes,
  decodeTally,
  inferState,
  mergeTallies,
  nextShown,
  type RelationModel,
  relationshipTypes,
  type Tally,
  typeKeys,
} from '@rapport/core/relations';
import type { z } from 'zod';

export type RelationCard = z.infer<typeof relationCard>;

/** What was shown of a customer when their latest exchange was stored. */
export interface ShownBefore {
  type: number | null;
  probability: number | null;
  since: Date | null;
  previousType: number | null;
  /** Of the model it was read with. */
  modelVersion: string | null;
}

/** The sum of the tallies of a customer's fragments. */
export function wholeTally(tallies: readonly Uint8Array[]): Tally {
  return tallies.map((tally) => decodeTally(tally)).reduce((sum, tally) => mergeTallies(sum, tally));
}

/** A customer's relation as it stands at `asOf`; null without any exchange. */
export function seeCustomer(
  tally: Tally,
  shown: ShownBefore,
  model: RelationModel,
  asOf: Date,
): RelationCard | null {
  if (tally.exchanges === 0) return null;
  const state = inferState(tally, model, asOf.getTime());
  const before = shown.type === null ? undefined : typeKeys[shown.type];
  const next = nextShown(
    shown.type === null || before === undefined
      ? null
      : {
          type: before,
          typeIndex: shown.type,
          probability: shown.probability ?? 0,
          sinceMs: shown.since?.getTime() ?? asOf.getTime(),
          changed: false,
        },
    state,
    asOf.getTime(),
  );
  // Read with another model, it is otherwise than it was shown without having changed.
  const hasChanged = next.changed && (shown.type === null || shown.modelVersion === model.version);
  const previous = hasChanged ? shown.type : shown.previousType;
  const since = hasChanged || shown.since === null ? new Date(next.sinceMs) : shown.since;
  return {
    type: next.type,
    family: relationshipTypes[next.typeIndex]!.family,
    probability: next.probability,
    probabilities: Object.fromEntries(typeKeys.map((key, k) => [key, state.probabilities[k]!])),
    space: Object.fromEntries(axes.map((axis, i) => [axis, { mean: state.mean[i]!, sd: state.sd[i]! }])),
    since: since.toISOString(),
    previousType: previous === null ? null : (typeKeys[previous] ?? null),
    asOf: asOf.toISOString(),
    exchanges: tally.exchanges,
    modelVersion: state.modelVersion,
  };
}
