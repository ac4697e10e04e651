import type { CodedMargin } from './rakingMargin.ts';

/** Rows that get the same factor, put together: raking costs the combinations that occur, not the people. */
export interface GatheredRows {
  margins: { name: string; levels: (string | null)[]; codes: Int32Array; targets: Float64Array }[];
  /** People of each group, and what each weighs to start with (their mean). */
  counts: Float64Array;
  base: Float64Array;
  groupOf: Int32Array;
}

/** @param byWeight whether rows of different starting weight must stay apart, as a limit treats them differently */
export function gatherRows(
  margins: readonly CodedMargin[],
  counts: Float64Array,
  base: Float64Array,
  byWeight: boolean,
): GatheredRows {
  const groups = new Map<string, number>();
  const groupOf = new Int32Array(counts.length);
  const first: number[] = [];
  const people: number[] = [];
  const weight: number[] = [];
  for (let row = 0; row < counts.length; row++) {
    let key = byWeight ? `${base[row]}` : '';
    for (const { codes } of margins) key += ` ${codes[row]}`;
    let group = groups.get(key);
    if (group === undefined) {
      group = groups.size;
      groups.set(key, group);
      first.push(row);
      people.push(0);
      weight.push(0);
    }
    groupOf[row] = group;
    people[group]! += counts[row]!;
    weight[group]! += counts[row]! * base[row]!;
  }
  return {
    margins: margins.map(({ name, levels, codes, targets }) => ({
      name,
      levels,
      codes: Int32Array.from(first, (row) => codes[row]!),
      targets,
    })),
    counts: Float64Array.from(people),
    base: Float64Array.from(people, (count, group) => (count > 0 ? weight[group]! / count : 1)),
    groupOf,
  };
}
