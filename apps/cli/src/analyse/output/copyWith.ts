import type { Table } from '../table/openTable.ts';
import { rowsOf } from '../table/readColumns.ts';
import { writeCsv } from './writeCsv.ts';

/**
 * Writes a file again as CSV, with more columns. Rows that were left out of the analysis stay, with nothing in those.
 *
 * @param lines of the rows used, ascending
 * @param cellsOf what to add to the i-th row used
 */
export async function copyWith(
  table: Table,
  path: string,
  added: readonly string[],
  lines: Int32Array,
  cellsOf: (i: number) => (string | number)[],
): Promise<void> {
  const nothing = added.map(() => '');
  async function* rows() {
    let next = 0;
    for await (const some of rowsOf(table))
      for (const { line, cells } of some) {
        const isUsed = line === lines[next];
        yield [
          ...table.headers.map((_, column) => cells[column] ?? ''),
          ...(isUsed ? cellsOf(next) : nothing),
        ];
        if (isUsed) next++;
      }
  }
  await writeCsv(path, [...table.headers, ...added], rows());
}
