import { typeKeys } from '../catalogue.ts';
import type { CompiledModel, CompiledSignal } from '../compiledModel.ts';
import { type Snapshot, snapshotOf } from '../signals/snapshot.ts';
import { type FadingSum, fadingFactor } from '../tally/fadingSum.ts';
import type { Identifier } from '../tally/identifier.ts';
import { instantSlot } from '../tally/slots.ts';
import type { Tally } from '../tally/tally.ts';

/** What one signal brings at an instant: information weight, weighted y and its square, log-likelihood ratios of the types. */
export interface Evidence {
  compiled: CompiledSignal;
  weight: number;
  weightedY: number;
  weightedSquares: number;
  /** 29 log ratios once multiplied by `ratioScale`; null when the signal speaks of position alone. */
  logRatios: Float64Array | null;
  ratioScale: number;
  /** For the sentence. */
  value: number;
  count: number;
  lastMs: number | null;
  lastId: Identifier | null;
}

const types = typeKeys.length;
const summed = new Float64Array(1 + types);

/**
 * What a tally says at `nowMs`, signal by signal, in the registry's order. Readings of a signal share part of their noise, so w
 * readings inform as w / (1 + shared w): the exact weight of w observations whose errors have a common part.
 */
export function gatherEvidence(tally: Tally, compiled: CompiledModel, nowMs: number): Evidence[] {
  const gathered: Evidence[] = [];
  for (let number = 0; number < tally.fading.length; number++) {
    const sum = tally.fading[number];
    if (sum) addFadingEvidence(gathered, sum, compiled.fading[number]!, nowMs);
  }
  const snapshot = snapshotOf(tally, nowMs);
  const silenceMs = silenceOf(snapshot);
  for (const signal of compiled.standing) addStandingEvidence(gathered, signal, snapshot, silenceMs);
  return gathered;
}

/** Since the customer was last heard of; 0 when nothing of theirs is dated. */
function silenceOf({ tally, nowMs }: Snapshot): number {
  const last = tally.last[instantSlot.inbound]!;
  return last === -Infinity ? 0 : nowMs - last;
}

function addFadingEvidence(into: Evidence[], sum: FadingSum, compiled: CompiledSignal, nowMs: number): void {
  if (compiled.precision === 0) return;
  const factor = fadingFactor(sum, nowMs, compiled.halfLifeMs);
  const width = sum.dated.length;
  for (let i = 0; i < width; i++) summed[i] = sum.dated[i]! * factor + (sum.undated ? sum.undated[i]! : 0);
  const weight = summed[0]!;
  if (weight <= 0) return;
  const shrunk = 1 / (1 + compiled.shared * weight);
  const { signal } = compiled;
  const isMomentary = signal.sort === 'momentary';
  const meanY = isMomentary ? summed[1]! / weight : weight;
  into.push({
    compiled,
    weight: isMomentary ? weight * shrunk : 0,
    weightedY: isMomentary ? summed[1]! * shrunk : 0,
    weightedSquares: isMomentary ? summed[2]! * shrunk : 0,
    logRatios: isMomentary ? compiled.logTimes : summed.slice(1, width),
    ratioScale: isMomentary ? weight * shrunk : shrunk,
    value: isMomentary && signal.shownValue ? signal.shownValue(meanY) : meanY,
    count: sum.count,
    lastMs: sum.lastMs === -Infinity ? null : sum.lastMs,
    lastId: sum.lastId,
  });
}

function addStandingEvidence(
  into: Evidence[],
  compiled: CompiledSignal,
  snapshot: Snapshot,
  silenceMs: number,
): void {
  if (compiled.precision === 0 || compiled.signal.sort !== 'standing') return;
  const reading = compiled.signal.readAll(snapshot);
  if (!reading || reading.weight <= 0) return;
  const weight = reading.weight * 2 ** (-silenceMs / compiled.halfLifeMs);
  into.push({
    compiled,
    weight,
    weightedY: weight * reading.y,
    weightedSquares: weight * reading.y * reading.y,
    logRatios: compiled.logTimes,
    ratioScale: weight,
    value: reading.value,
    count: reading.count,
    lastMs: reading.lastMs,
    lastId: null,
  });
}
