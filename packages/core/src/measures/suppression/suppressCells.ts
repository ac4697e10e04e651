import { protect } from './protect.ts';
import { type Hidden, listNetwork, type SuppressionOptions, thresholdOf } from './tableNetwork.ts';

export interface SuppressedCells {
  /** As long as the counts. */
  cells: Hidden[];
  total: Hidden;
  threshold: number;
}

/**
 * Small-group suppression of a list that is shown with its total: hides counts of 1 to threshold - 1 people (primary), and as many
 * others as it takes for none of them to be worked out by subtraction (complementary). Zeros are shown: they are about nobody.
 *
 * Assumes that the reader knows the rule, the threshold and everything shown, and no other table of the same people: filters
 * that differ by a few people must be checked as one table.
 *
 * @param counts people in each group
 * @throws RangeError when a count is not a whole number from 0, or the threshold is under 3
 * @example suppressCells([3, 40, 12]) // cells: ['primary', null, 'complementary'], total: null
 */
export function suppressCells(counts: readonly number[], options: SuppressionOptions = {}): SuppressedCells {
  const threshold = thresholdOf(options);
  const network = listNetwork(counts, threshold);
  protect(network, threshold);
  const hidden = network.arcs.map((arc) => arc.hidden);
  return { cells: hidden.slice(0, -1), total: hidden.at(-1)!, threshold };
}
