import { typeKeys } from '../catalogue.ts';
import { fadingSignals } from '../signals/index.ts';
import type { FadingSignal } from '../signals/signal.ts';
import { dayMs } from '../signals/snapshot.ts';
import { addFading, emptyFadingSum } from './fadingSum.ts';
import type { Identifier } from './identifier.ts';
import type { Tally } from './tally.ts';

/** Weight, weighted y, weighted y squared. The squares serve to learn the noise. */
const momentaryWidth = 3;
/** Weight, then a log-likelihood ratio per type. */
const categoricalWidth = 1 + typeKeys.length;

const momentary = new Float64Array(momentaryWidth);
const categorical = new Float64Array(categoricalWidth);

/** How many values the fading sum of a signal holds. */
export function widthOf(signal: FadingSignal): number {
  return signal.sort === 'momentary' ? momentaryWidth : categoricalWidth;
}

/** Adds a reading y of a momentary signal, by its number. */
export function addReading(
  tally: Tally,
  number: number,
  y: number,
  weight: number,
  atMs: number | null,
  id: Identifier,
): void {
  momentary[0] = weight;
  momentary[1] = weight * y;
  momentary[2] = weight * y * y;
  add(tally, number, momentary, atMs, id);
}

/** Adds 29 log-likelihood ratios of a categorical signal, by its number. */
export function addRatios(
  tally: Tally,
  number: number,
  ratios: Float64Array,
  weight: number,
  atMs: number | null,
  id: Identifier,
): void {
  categorical[0] = weight;
  for (let k = 0; k < ratios.length; k++) categorical[k + 1] = weight * ratios[k]!;
  add(tally, number, categorical, atMs, id);
}

function add(tally: Tally, number: number, values: Float64Array, atMs: number | null, id: Identifier): void {
  while (tally.fading.length <= number) tally.fading.push(null);
  tally.fading[number] ??= emptyFadingSum(values.length);
  addFading(tally.fading[number], values, atMs, id, fadingSignals[number]!.halfLifeDays * dayMs);
}
