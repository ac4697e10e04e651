import type { CategoryColumn } from '../table/CategoryColumn.ts';

/** More combinations than this are not listed: the file written with `--out` has them all. */
const mostCells = 500;

/** Each combination of levels that occurs: people, the mean weight of one, and what they weigh together. */
export function cellsOf(
  columns: readonly CategoryColumn[],
  weights: Float64Array,
  counts: Float64Array | null,
) {
  const cells = new Map<string, { levels: Record<string, string>; n: number; total: number }>();
  for (const [row, weight] of weights.entries()) {
    const key = columns.map(({ codes }) => codes[row]).join(' ');
    let cell = cells.get(key);
    if (!cell) {
      if (cells.size === mostCells) return [];
      cell = { levels: levelsOf(columns, row), n: 0, total: 0 };
      cells.set(key, cell);
    }
    const people = counts ? counts[row]! : 1;
    cell.n += people;
    cell.total += people * weight;
  }
  return [...cells.values()].map((cell) => ({ ...cell, weight: cell.total / cell.n }));
}

/** Those that are known. */
function levelsOf(columns: readonly CategoryColumn[], row: number): Record<string, string> {
  return Object.fromEntries(
    columns.flatMap(({ name, levels, codes }) => {
      const level = levels[codes[row]!];
      return level === undefined ? [] : [[name, level]];
    }),
  );
}
