import type { ObservedKind } from '../exchange.ts';
import { countOfSketch } from '../tally/sketch.ts';
import { type CountName, countSlot, type InstantName, instantSlot, kindSlot } from '../tally/slots.ts';
import type { Tally } from '../tally/tally.ts';
import { type Rhythm, rhythmOf } from './rhythm.ts';
import { singleOccasionOf } from './singleOccasion.ts';

export const dayMs = 86_400_000;
export const yearMs = 365.25 * dayMs;

/** A tally seen at an instant, with what several standing signals need computed once. */
export interface Snapshot {
  tally: Tally;
  nowMs: number;
  purchases: number;
  /** Distinct purchase days, an estimate past 64. */
  purchaseDays: number;
  lines: number;
  rhythm: Rhythm;
  /** From the first purchase to now, in years; 0 without a dated purchase. */
  knownYears: number;
  /** From the first purchase to the last, in years. */
  spanYears: number;
  /** How faithful to one time of the year, in [0, 1]. */
  singleOccasion: number;
}

export function snapshotOf(tally: Tally, nowMs: number): Snapshot {
  const firstPurchase = tally.first[instantSlot.purchase]!;
  const lastPurchase = tally.last[instantSlot.purchase]!;
  const spanYears = firstPurchase === Infinity ? 0 : (lastPurchase - firstPurchase) / yearMs;
  const purchaseDays = countOfSketch(tally.purchaseDays);
  const now = Math.max(nowMs, tally.last[instantSlot.any]!);
  return {
    tally,
    nowMs: now,
    purchases: tally.counts[kindSlot.purchase]!,
    purchaseDays,
    lines: tally.counts[countSlot.lines]!,
    rhythm: rhythmOf(tally.latestDays, lastPurchase, now),
    knownYears: firstPurchase === Infinity ? 0 : (now - firstPurchase) / yearMs,
    spanYears,
    singleOccasion: singleOccasionOf(tally.counts, purchaseDays, spanYears),
  };
}

export function countOf(snapshot: Snapshot, name: CountName): number {
  return snapshot.tally.counts[countSlot[name]]!;
}

export function countOfKind(snapshot: Snapshot, kind: ObservedKind): number {
  return snapshot.tally.counts[kindSlot[kind]]!;
}

/** Null when it never happened. */
export function lastOf(snapshot: Snapshot, name: InstantName): number | null {
  const instant = snapshot.tally.last[instantSlot[name]]!;
  return instant === -Infinity ? null : instant;
}
