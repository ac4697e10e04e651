import { protect } from './protect.ts';
import { crossNetwork, type Hidden, type SuppressionOptions, thresholdOf } from './tableNetwork.ts';

export interface SuppressedTable {
  cells: Hidden[][];
  rowTotals: Hidden[];
  columnTotals: Hidden[];
  total: Hidden;
  threshold: number;
}

/**
 * Small-group suppression of a two-way table that is shown with its margins: as `suppressCells`, so that neither sums of rows nor
 * of columns, nor both together, tell of a group under the threshold. What is hidden besides is chosen to be about few people
 * (heuristic: the least is NP-hard), and is more than needed only in tables of thousands of cells.
 *
 * @param table people by row and column, as many in each row
 * @throws RangeError when rows differ in length, a count is not a whole number from 0, or the threshold is under 3
 * @example suppressTable([[3, 20], [30, 40]]).cells // [['primary', 'complementary'], ['complementary', 'complementary']]
 */
export function suppressTable(
  table: readonly (readonly number[])[],
  options: SuppressionOptions = {},
): SuppressedTable {
  const threshold = thresholdOf(options);
  const columns = table[0]?.length ?? 0;
  if (table.some((row) => row.length !== columns)) throw new RangeError('Every row has as many columns.');
  const network = crossNetwork(table, threshold);
  protect(network, threshold);
  const hidden = network.arcs.map((arc) => arc.hidden);
  const width = columns + 1;
  return {
    cells: table.map((_, i) => hidden.slice(i * width, i * width + columns)),
    rowTotals: table.map((_, i) => hidden[i * width + columns]!),
    columnTotals: hidden.slice(table.length * width, -1),
    total: hidden.at(-1)!,
    threshold,
  };
}
