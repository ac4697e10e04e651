import type { NotEnough } from '../../estimate.ts';
import { ascendingOrder } from '../../numeric/ascendingOrder.ts';

/** Right-censored durations, one row a customer. */
export interface SurvivalData {
  /** How long each was followed, in any unit, from 0. NaN where unknown: the row is left out and counted as missing. */
  durations: ArrayLike<number>;
  /** Whether the follow-up ended with the event (1 or true: they left) or without it (censored: still there when last seen). */
  events: ArrayLike<number | boolean>;
  /** Survey weights, above 0. Left out: each counts for 1. */
  weights?: ArrayLike<number>;
}

/** The rows that can be used, in ascending order of time. */
export interface OrderedSurvival {
  ok: true;
  n: number;
  missing: number;
  events: number;
  times: Float64Array;
  died: Uint8Array;
  /** Scaled to sum to the effective number of rows, (sum w)^2 / sum w^2 (Kish 1965). Null where all weigh 1. */
  weights: Float64Array | null;
  /** Where each row stood in the data given. */
  rows: Uint32Array;
}

/** Puts the usable rows in order of time. `isUsable` may leave out more rows, as those that lack a column. */
export function orderSurvival(
  data: SurvivalData,
  isUsable?: (row: number) => boolean,
): OrderedSurvival | NotEnough {
  const total = data.durations.length;
  const kept = new Uint32Array(total);
  let n = 0;
  for (let row = 0; row < total; row++) {
    const time = data.durations[row]!;
    if (time < 0) return { ok: false, reason: 'negative-duration', n: total, needed: 0, of: String(row) };
    const weight = data.weights ? data.weights[row]! : 1;
    if (weight <= 0)
      return { ok: false, reason: 'weight-not-positive', n: total, needed: 0, of: String(row) };
    if (Number.isFinite(time) && Number.isFinite(weight) && (!isUsable || isUsable(row))) kept[n++] = row;
  }
  if (n === 0) return { ok: false, reason: 'no-rows', n: 0, needed: 1 };
  const unordered = new Float64Array(n);
  for (let i = 0; i < n; i++) unordered[i] = data.durations[kept[i]!]!;
  const order = ascendingOrder(unordered);
  const times = new Float64Array(n);
  const died = new Uint8Array(n);
  const rows = new Uint32Array(n);
  let events = 0;
  for (let i = 0; i < n; i++) {
    const row = kept[order[i]!]!;
    rows[i] = row;
    times[i] = unordered[order[i]!]!;
    if (data.events[row]) {
      died[i] = 1;
      events++;
    }
  }
  return {
    ok: true,
    n,
    missing: total - n,
    events,
    times,
    died,
    rows,
    weights: effective(data.weights, rows),
  };
}

function effective(weights: ArrayLike<number> | undefined, rows: Uint32Array): Float64Array | null {
  if (!weights) return null;
  const ordered = Float64Array.from(rows, (row) => weights[row]!);
  let sum = 0;
  let squares = 0;
  for (const weight of ordered) {
    sum += weight;
    squares += weight * weight;
  }
  return ordered.map((weight) => (weight * sum) / squares);
}
