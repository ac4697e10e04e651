import { fadingSignals } from '../signals/index.ts';
import { widthOf } from './addReading.ts';
import { ByteReader } from './bytes.ts';
import { instantOriginMs, tallyFormat } from './encodeTally.ts';
import { emptyFadingSum, type FadingSum } from './fadingSum.ts';
import { emptyTally, type Tally } from './tally.ts';

/** Reads what `encodeTally` wrote. Throws RangeError when the bytes are of another format or cut short. */
export function decodeTally(bytes: Uint8Array): Tally {
  const reader = new ByteReader(bytes);
  const format = reader.byte();
  if (format !== tallyFormat)
    throw new RangeError(
      `This tally is of format ${format}, and this version reads ${tallyFormat}: rebuild it from the exchanges.`,
    );
  const tally = emptyTally();
  tally.exchanges = reader.whole();
  for (const position of reader.presence(reader.byte())) tally.counts[position] = reader.whole();
  for (const position of reader.presence(reader.byte())) tally.sums[position] = reader.real();
  for (const position of reader.presence(reader.byte())) tally.first[position] = readInstant(reader);
  for (const position of reader.presence(reader.byte())) tally.last[position] = readInstant(reader);
  for (let i = 0, n = reader.byte(); i < n; i++)
    tally.latestDays.push(i === 0 ? reader.real() : tally.latestDays[i - 1]! - reader.whole());
  for (const sketch of [tally.purchaseDays, tally.items, tally.categories])
    for (let i = 0, n = reader.byte(); i < n; i++) sketch.push(reader.word());
  const fading = reader.byte();
  for (let i = 0; i < fading; i++) tally.fading.push(null);
  for (const number of [...reader.presence(fading)])
    tally.fading[number] = readFading(reader, widthOf(fadingSignals[number]!));
  return tally;
}

function readInstant(reader: ByteReader): number {
  return reader.byte() === 0 ? reader.whole() + instantOriginMs : reader.real();
}

function readFading(reader: ByteReader, width: number): FadingSum {
  const sum = emptyFadingSum(width);
  sum.count = reader.whole();
  const flags = reader.byte();
  if (flags & 1) {
    sum.lastMs = readInstant(reader);
    readValues(reader, sum.dated);
  }
  if (flags & 2) {
    sum.undated = new Float64Array(width);
    readValues(reader, sum.undated);
  }
  for (let i = 0; i < 4; i++) sum.lastId[i] = reader.word();
  return sum;
}

function readValues(reader: ByteReader, into: Float64Array): void {
  for (const position of reader.presence(into.length)) into[position] = reader.real();
}
