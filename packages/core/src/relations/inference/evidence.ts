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
  /** Log-likelihood ratios once multiplied by `ratioScale`, of the types at `ratioAt`; none when it speaks of position alone. */
  ratioAt: readonly number[];
  logRatios: ArrayLike<number>;
  ratioScale: number;
  /** For the sentence. */
  value: number;
  count: number;
  lastMs: number | null;
  lastId: Identifier | null;
}

const types = typeKeys.length;
const everyType = typeKeys.map((_, k) => k);
const summed = new Float64Array(1 + types);

/** Reused from call to call: this runs for every exchange, and making the objects anew costs more than filling them. */
const pool: (Evidence & { own: Float64Array })[] = [];
const gathered: Evidence[] = [];

/**
 * What a tally says at `nowMs`, signal by signal, in the registry's order. Readings of a signal share part of their noise, so w
 * readings inform as w / (1 + shared w): the exact weight of w observations whose errors have a common part.
 *
 * The answer is good until the next call.
 */
export function gatherEvidence(tally: Tally, compiled: CompiledModel, nowMs: number): readonly Evidence[] {
  gathered.length = 0;
  for (let number = 0; number < tally.fading.length; number++) {
    const sum = tally.fading[number];
    if (sum) addFadingEvidence(sum, compiled.fading[number]!, nowMs);
  }
  const snapshot = snapshotOf(tally, nowMs);
  const silenceMs = silenceOf(snapshot);
  for (const signal of compiled.standing) addStandingEvidence(signal, snapshot, silenceMs);
  return gathered;
}

/** Since the customer was last heard of; 0 when nothing of theirs is dated. */
function silenceOf({ tally, nowMs }: Snapshot): number {
  const last = tally.last[instantSlot.inbound]!;
  return last === -Infinity ? 0 : nowMs - last;
}

function addFadingEvidence(sum: FadingSum, compiled: CompiledSignal, nowMs: number): void {
  if (compiled.precision === 0) return;
  const factor = fadingFactor(sum, nowMs, compiled.halfLifeMs);
  const width = sum.dated.length;
  for (let i = 0; i < width; i++) summed[i] = sum.dated[i]! * factor + (sum.undated ? sum.undated[i]! : 0);
  const weight = summed[0]!;
  if (weight <= 0) return;
  const shrunk = 1 / (1 + compiled.shared * weight);
  const evidence = nextEvidence(compiled);
  if (compiled.isMomentary) {
    const meanY = summed[1]! / weight;
    evidence.weight = weight * shrunk;
    evidence.weightedY = summed[1]! * shrunk;
    evidence.weightedSquares = summed[2]! * shrunk;
    evidence.ratioAt = compiled.timesAt;
    evidence.logRatios = compiled.logTimes;
    evidence.ratioScale = weight * shrunk;
    evidence.value = compiled.shownValue ? compiled.shownValue(meanY) : meanY;
  } else {
    for (let k = 0; k < types; k++) evidence.own[k] = summed[k + 1]!;
    evidence.weight = 0;
    evidence.weightedY = 0;
    evidence.weightedSquares = 0;
    evidence.ratioAt = everyType;
    evidence.logRatios = evidence.own;
    // One text or tag counts in full: its ratios are calibrated alone. From the second on, the shared part tells.
    evidence.ratioScale = Math.min(1, (1 + compiled.shared) * shrunk);
    evidence.value = weight;
  }
  evidence.count = sum.count;
  evidence.lastMs = sum.lastMs === -Infinity ? null : sum.lastMs;
  evidence.lastId = sum.lastId;
}

function addStandingEvidence(compiled: CompiledSignal, snapshot: Snapshot, silenceMs: number): void {
  if (compiled.precision === 0 || !compiled.readAll) return;
  const reading = compiled.readAll(snapshot);
  if (!reading || reading.weight <= 0) return;
  const weight = reading.weight * 2 ** (-silenceMs / compiled.halfLifeMs);
  const evidence = nextEvidence(compiled);
  evidence.weight = weight;
  evidence.weightedY = weight * reading.y;
  evidence.weightedSquares = weight * reading.y * reading.y;
  evidence.ratioAt = compiled.timesAt;
  evidence.logRatios = compiled.logTimes;
  evidence.ratioScale = weight;
  evidence.value = reading.value;
  evidence.count = reading.count;
  evidence.lastMs = reading.lastMs;
  evidence.lastId = null;
}

function nextEvidence(compiled: CompiledSignal): Evidence & { own: Float64Array } {
  let evidence = pool[gathered.length];
  if (!evidence) {
    evidence = {
      compiled,
      weight: 0,
      weightedY: 0,
      weightedSquares: 0,
      ratioAt: everyType,
      logRatios: [],
      ratioScale: 0,
      value: 0,
      count: 0,
      lastMs: null,
      lastId: null,
      own: new Float64Array(types),
    };
    pool.push(evidence);
  }
  evidence.compiled = compiled;
  gathered.push(evidence);
  return evidence;
}
