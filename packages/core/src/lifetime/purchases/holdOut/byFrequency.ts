/** Customers with the same number of repeat purchases before. */
export interface FrequencyGroup {
  frequency: number;
  /** The last group also holds all higher frequencies. */
  isOpen: boolean;
  n: number;
  /** Mean purchases in the hold-out, as expected … */
  predicted: number;
  /** … and as they came. */
  actual: number;
}

/** As in the papers, 7 or more stand together. */
const last = 7;

export function byFrequency(
  frequency: ArrayLike<number>,
  expected: ArrayLike<number>,
  purchases: ArrayLike<number>,
): FrequencyGroup[] {
  const groups = Array.from({ length: last + 1 }, (_, x) => ({
    frequency: x,
    isOpen: x === last,
    n: 0,
    predicted: 0,
    actual: 0,
  }));
  for (let i = 0; i < frequency.length; i++) {
    const group = groups[Math.min(frequency[i]!, last)]!;
    group.n++;
    group.predicted += expected[i]!;
    group.actual += purchases[i]!;
  }
  return groups
    .filter(({ n }) => n > 0)
    .map((group) => ({ ...group, predicted: group.predicted / group.n, actual: group.actual / group.n }));
}
