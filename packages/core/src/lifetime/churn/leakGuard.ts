import { areaUnderCurve } from './judge/areaUnderCurve.ts';
import { type CodedTable, unknownCode } from './model/churnTable.ts';

export interface SuspectColumn {
  name: string;
  /** How well the column alone tells who left, .5 to 1. */
  auc: number;
  /** Whether it tells without a single mistake. */
  isPerfect: boolean;
  /** What of it tells: its value, or only whether it is known. */
  by: 'value' | 'being-known';
}

/**
 * Columns that alone tell who left, too well to be true: written after the departure (its date, its reason, a final bill) or
 * the outcome itself under another name. Perfect: without a mistake. Suspect: area under the curve of .98 or more.
 *
 * Levels of under five rows say nothing (an identifier is pure by chance). Areas are worked out on at most `mostRows` rows,
 * taken evenly.
 */
export function leakGuard(table: CodedTable, left: Uint8Array, rows: Uint32Array): SuspectColumn[] {
  const found: SuspectColumn[] = [];
  const step = Math.ceil(rows.length / mostRows);
  const sample = rows.filter((_, at) => at % step === 0);
  for (const { column, values } of table.numbers) {
    const name = table.names[column]!;
    const isUnknown = (row: number) => Number.isNaN(values[row]!);
    const byKnown = separatesByKnown(rows, left, isUnknown, name);
    if (byKnown) {
      found.push(byKnown);
      continue;
    }
    const known = sample.filter((row) => !isUnknown(row));
    const auc = alone(known, left, (row) => values[row]!);
    const isPerfect = isSplitByThreshold(rows, left, values);
    if (isPerfect || (auc >= suspectFrom && known.length > 0.5 * sample.length))
      found.push({ name, auc: isPerfect ? 1 : auc, isPerfect, by: 'value' });
  }
  for (const { column, codes, levels } of table.words) {
    const name = table.names[column]!;
    const byKnown = separatesByKnown(rows, left, (row) => codes[row] === unknownCode, name);
    if (byKnown) {
      found.push(byKnown);
      continue;
    }
    const { shares, isPure } = levelShares(rows, left, codes, levels.length);
    const auc = alone(sample, left, (row) => shares[codes[row]!]!);
    if (isPure || auc >= suspectFrom)
      found.push({ name, auc: isPure ? 1 : auc, isPerfect: isPure, by: 'value' });
  }
  return found;
}

const mostRows = 20_000;
const suspectFrom = 0.98;
const fewestOfLevel = 5;

function separatesByKnown(
  rows: Uint32Array,
  left: Uint8Array,
  isUnknown: (row: number) => boolean,
  name: string,
): SuspectColumn | null {
  const counts = [0, 0, 0, 0];
  for (const row of rows) counts[2 * left[row]! + Number(isUnknown(row))]!++;
  const [stayedKnown, stayedUnknown, goneKnown, goneUnknown] = counts as [number, number, number, number];
  const isPerfect = (stayedKnown === 0 && goneUnknown === 0) || (stayedUnknown === 0 && goneKnown === 0);
  const shareUnknown = (known: number, unknown: number) => unknown / Math.max(1, known + unknown);
  const apart = shareUnknown(goneKnown, goneUnknown) - shareUnknown(stayedKnown, stayedUnknown);
  const auc = 0.5 + Math.abs(apart) / 2;
  return isPerfect || auc >= suspectFrom
    ? { name, auc: isPerfect ? 1 : auc, isPerfect, by: 'being-known' }
    : null;
}

/** Whichever way the column points. */
function alone(rows: Uint32Array, left: Uint8Array, score: (row: number) => number): number {
  const auc = areaUnderCurve(
    Float64Array.from(rows, score),
    Uint8Array.from(rows, (row) => left[row]!),
  );
  return auc.ok ? Math.max(auc.value, 1 - auc.value) : 0.5;
}

/** All that are known and left lie on one side of all that are known and stayed, unknown ones being all of one kind. */
function isSplitByThreshold(rows: Uint32Array, left: Uint8Array, values: Float64Array): boolean {
  const lowest = [Infinity, Infinity];
  const highest = [-Infinity, -Infinity];
  const unknown = [0, 0];
  for (const row of rows) {
    const value = values[row]!;
    const side = left[row]!;
    if (Number.isNaN(value)) unknown[side]!++;
    else {
      lowest[side] = Math.min(lowest[side]!, value);
      highest[side] = Math.max(highest[side]!, value);
    }
  }
  if (unknown[0]! > 0 && unknown[1]! > 0) return false;
  return (
    highest[0]! > -Infinity &&
    highest[1]! > -Infinity &&
    (highest[0]! < lowest[1]! || highest[1]! < lowest[0]!)
  );
}

/** Share who left by level; pure when no level of five rows or more holds both kinds, and those levels hold nearly all rows. */
function levelShares(rows: Uint32Array, left: Uint8Array, codes: Uint32Array, levels: number) {
  const sizes = new Uint32Array(levels);
  const gone = new Uint32Array(levels);
  for (const row of rows) {
    sizes[codes[row]!]!++;
    gone[codes[row]!]! += left[row]!;
  }
  const overall = gone.reduce((sum, count) => sum + count, 0) / rows.length;
  const shares = Float64Array.from(sizes, (size, level) =>
    size >= fewestOfLevel ? gone[level]! / size : overall,
  );
  let inLevels = 0;
  let mixed = 0;
  for (const [level, size] of sizes.entries()) {
    if (size < fewestOfLevel) continue;
    inLevels += size;
    if (gone[level]! > 0 && gone[level]! < size) mixed++;
  }
  return { shares, isPure: mixed === 0 && inLevels >= 0.95 * rows.length };
}
