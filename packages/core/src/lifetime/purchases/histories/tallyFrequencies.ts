import type { HistoryGroups } from './groupHistories.ts';

export interface FrequencyTally {
  /** Distinct, ascending. */
  frequencies: Float64Array;
  /** Customers with each. */
  customers: Float64Array;
  /** Where each group's frequency stands. */
  indexOf: Uint32Array;
}

/** What depends on the frequency alone is worked out once for each. */
export function tallyFrequencies(groups: HistoryGroups): FrequencyTally {
  const counts = new Map<number, number>();
  groups.frequency.forEach((x, i) => {
    counts.set(x, (counts.get(x) ?? 0) + groups.size[i]!);
  });
  const frequencies = Float64Array.from(counts.keys()).sort();
  const places = new Map(Array.from(frequencies, (x, i) => [x, i]));
  return {
    frequencies,
    customers: frequencies.map((x) => counts.get(x)!),
    indexOf: Uint32Array.from(groups.frequency, (x) => places.get(x)!),
  };
}
