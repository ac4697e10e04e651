import { type TypeKey, typeKeys } from '../catalogue.ts';
import type { RelationPosition } from './inferState.ts';

/** What is shown of a customer. Its sequence over time is the relation's history; the state itself has no memory. */
export interface Shown {
  type: TypeKey;
  typeIndex: number;
  /** Of the shown type, now. */
  probability: number;
  sinceMs: number;
  /** Whether this call changed the type. */
  changed: boolean;
}

/**
 * A type replaces the shown one only when it is this many nats likelier, half as likely again: two types that are neck and
 * neck must not alternate at each exchange.
 */
export const changeMargin = Math.log(1.5);

/** The type to show, given the one shown before (null at first). */
export function nextShown(previous: Shown | null, state: RelationPosition, nowMs: number): Shown {
  const best = state.probabilities[state.typeIndex]!;
  if (previous) {
    const kept = state.probabilities[previous.typeIndex]!;
    if (state.typeIndex === previous.typeIndex || Math.log(best) - Math.log(kept) < changeMargin)
      return { ...previous, probability: kept, changed: false };
  }
  return {
    type: typeKeys[state.typeIndex]!,
    typeIndex: state.typeIndex,
    probability: best,
    sinceMs: nowMs,
    changed: true,
  };
}
