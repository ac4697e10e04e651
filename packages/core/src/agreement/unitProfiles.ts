import { countCodes, type Labels } from './labels.ts';

/** Units with the same labels, counted together: agreement does not look at which unit it was, nor at who said what. */
export interface UnitProfiles {
  /** Different values, ascending. */
  levels: Float64Array;
  /** Profile p holds `codes` from `starts[p]` to before `starts[p + 1]`: places in `levels`, ascending. */
  starts: Int32Array;
  codes: Int32Array;
  /** How many units have the profile. */
  units: Float64Array;
  unitCount: number;
  /** Labels of those units. */
  labelCount: number;
}

/** Gathers units that have two labels or more; the others say nothing of agreement. Linear in the labels, but for sorting values. */
export function unitProfiles({ units, values }: Pick<Labels, 'units' | 'values'>): UnitProfiles {
  const levels = distinctOf(values);
  const { starts, codes } = byUnit(units, codesOf(values, levels));
  return mergeAlike(starts, codes, levels);
}

function distinctOf(values: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(values).sort();
  let count = 0;
  for (const value of sorted)
    if (!Number.isNaN(value) && (count === 0 || value !== sorted[count - 1])) sorted[count++] = value;
  return sorted.slice(0, count);
}

/** -1 for no label. */
function codesOf(values: ArrayLike<number>, levels: Float64Array): Int32Array {
  const codeOf = new Map<number, number>();
  for (let code = 0; code < levels.length; code++) codeOf.set(levels[code]!, code);
  const codes = new Int32Array(values.length);
  for (let i = 0; i < codes.length; i++) codes[i] = codeOf.get(values[i]!) ?? -1;
  return codes;
}

function byUnit(units: ArrayLike<number>, codes: Int32Array) {
  const starts = new Int32Array(countCodes(units) + 1);
  for (let i = 0; i < codes.length; i++) if (codes[i]! >= 0) starts[units[i]! + 1]!++;
  for (let unit = 1; unit < starts.length; unit++) starts[unit]! += starts[unit - 1]!;
  const next = starts.slice();
  const sorted = new Int32Array(starts[starts.length - 1]!);
  for (let i = 0; i < codes.length; i++) if (codes[i]! >= 0) sorted[next[units[i]!]!++] = codes[i]!;
  for (let unit = 0; unit + 1 < starts.length; unit++)
    if (starts[unit + 1]! - starts[unit]! > 1) sorted.subarray(starts[unit]!, starts[unit + 1]!).sort();
  return { starts, codes: sorted };
}

/** With more different values than this, units are seldom alike and looking for it costs more than it saves. */
const mostLevelsToMerge = 1000;

/** A tree of labels by their codes: a profile is the node at which its last label ends. */
function mergeAlike(starts: Int32Array, codes: Int32Array, levels: Float64Array): UnitProfiles {
  const isMerging = levels.length <= mostLevelsToMerge;
  const nodeOf = new Map<number, number>();
  const profileAt = new Map<number, number>();
  const kept = { starts: [0], units: [] as number[] };
  const keptCodes = new Int32Array(codes.length);
  let [length, unitCount, labelCount] = [0, 0, 0];
  for (let unit = 0; unit + 1 < starts.length; unit++) {
    const [from, to] = [starts[unit]!, starts[unit + 1]!];
    if (to - from < 2) continue;
    unitCount++;
    labelCount += to - from;
    let node = 0;
    for (let i = from; i < to && isMerging; i++) {
      const key = node * levels.length + codes[i]!;
      let following = nodeOf.get(key);
      if (following === undefined) {
        following = nodeOf.size + 1;
        nodeOf.set(key, following);
      }
      node = following;
    }
    const profile = isMerging ? profileAt.get(node) : undefined;
    if (profile !== undefined) {
      kept.units[profile]!++;
      continue;
    }
    kept.units.push(1);
    if (isMerging) profileAt.set(node, kept.units.length - 1);
    for (let i = from; i < to; i++) keptCodes[length++] = codes[i]!;
    kept.starts.push(length);
  }
  return {
    levels,
    starts: Int32Array.from(kept.starts),
    codes: keptCodes.slice(0, length),
    units: Float64Array.from(kept.units),
    unitCount,
    labelCount,
  };
}

/** Each category of each profile, with how many of its labels say so. */
export function eachCount(
  { starts, codes, units }: UnitProfiles,
  visit: (code: number, count: number, profile: number) => void,
): void {
  for (let profile = 0; profile < units.length; profile++)
    for (let i = starts[profile]!; i < starts[profile + 1]!; ) {
      const from = i;
      const code = codes[from]!;
      while (i < starts[profile + 1]! && codes[i] === code) i++;
      visit(code, i - from, profile);
    }
}
