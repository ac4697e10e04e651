import { ByteWriter } from './bytes.ts';
import type { FadingSum } from './fadingSum.ts';
import type { Sketch } from './sketch.ts';
import type { Tally } from './tally.ts';

/** First byte of an encoded tally. A change of the layout, of half-lives or of positions is a new number. */
export const tallyFormat = 1;

/** Instants are stored from here, so that they are small and positive for any date after the year 1. */
export const instantOriginMs = -62_135_596_800_000;

const writer = new ByteWriter();

/** A tally as bytes: what is absent takes no room, so a new customer's is under 100 bytes. */
export function encodeTally(tally: Tally): Uint8Array {
  writer.restart();
  writer.byte(tallyFormat);
  writer.whole(tally.exchanges);
  writeLength(tally.counts, 0);
  for (const count of tally.counts) if (count !== 0) writer.whole(count);
  writeLength(tally.sums, 0);
  for (const sum of tally.sums) if (sum !== 0) writer.real(sum);
  writeLength(tally.first, Infinity);
  for (const instant of tally.first) if (instant !== Infinity) writeInstant(instant);
  writeLength(tally.last, -Infinity);
  for (const instant of tally.last) if (instant !== -Infinity) writeInstant(instant);
  writeDays(tally.latestDays);
  writeSketch(tally.purchaseDays);
  writeSketch(tally.items);
  writeSketch(tally.categories);
  writer.byte(tally.fading.length);
  writer.presence(tally.fading, null);
  for (const sum of tally.fading) if (sum) writeFading(sum);
  return writer.finish();
}

/** Length first, so that positions may be appended later without a new format. */
function writeLength(values: Float64Array, absent: number): void {
  writer.byte(values.length);
  writer.presence(values, absent);
}

function writeInstant(ms: number): void {
  const shifted = ms - instantOriginMs;
  if (Number.isInteger(shifted) && shifted >= 0) {
    writer.byte(0);
    writer.whole(shifted);
  } else {
    writer.byte(1);
    writer.real(ms);
  }
}

function writeDays(days: readonly number[]): void {
  writer.byte(days.length);
  days.forEach((day, i) => {
    if (i === 0) writer.real(day);
    else writer.whole(days[i - 1]! - day);
  });
}

function writeSketch(sketch: Sketch): void {
  writer.byte(sketch.length);
  for (const hash of sketch) writer.word(hash);
}

function writeFading(sum: FadingSum): void {
  writer.whole(sum.count);
  const isDated = sum.lastMs !== -Infinity;
  writer.byte((isDated ? 1 : 0) | (sum.undated ? 2 : 0));
  if (isDated) {
    writeInstant(sum.lastMs);
    writeValues(sum.dated);
  }
  if (sum.undated) writeValues(sum.undated);
  for (const word of sum.lastId) writer.word(word);
}

function writeValues(values: Float64Array): void {
  writer.presence(values, 0);
  for (const value of values) if (value !== 0) writer.real(value);
}
