import fc from 'fast-check';
import { Matrix, SingularValueDecomposition } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { suppressCells } from './suppressCells.ts';
import { type SuppressedTable, suppressTable } from './suppressTable.ts';
import type { Hidden } from './tableNetwork.ts';

describe('a list with its total', () => {
  it('hides the small group and the next smallest, which would give it away', () => {
    expect(suppressCells([3, 40, 12])).toEqual({
      cells: ['primary', null, 'complementary'],
      total: null,
      threshold: 5,
    });
    expect(suppressCells([100, 200]).cells).toEqual([null, null]);
    expect(suppressCells([])).toMatchObject({ cells: [], total: null });
  });

  it('does not tell of a few people as a sum either: 2 and 2 hidden would be 4 told', () => {
    expect(suppressCells([2, 2, 9, 50]).cells).toEqual(['primary', 'primary', 'complementary', null]);
    expect(suppressCells([4, 4, 50]).cells).toEqual(['primary', 'primary', null]);
  });

  it('hides the total when nothing else is left to hide behind', () => {
    expect(suppressCells([3, 0, 0])).toMatchObject({ cells: ['primary', null, null], total: 'primary' });
    expect(suppressCells([1, 1, 1, 2])).toMatchObject({ total: 'complementary' });
  });

  it('keeps to the threshold asked, never under 3', () => {
    expect(suppressCells([4, 3, 30], { threshold: 3 }).cells).toEqual([null, null, null]);
    expect(suppressCells([9, 30, 30], { threshold: 10 }).cells[0]).toBe('primary');
    expect(() => suppressCells([4], { threshold: 2 })).toThrow(RangeError);
    expect(() => suppressCells([4.5])).toThrow(RangeError);
    expect(() => suppressTable([[1, 2], [3]])).toThrow(RangeError);
  });

  it('leaves every value under the threshold possible, by trying them all', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 5 }), (counts) => {
        const { cells, total } = suppressCells(counts);
        checkTable([counts], {
          cells: [cells],
          rowTotals: [total],
          columnTotals: cells,
          total,
          threshold: 5,
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('a table with its margins', () => {
  it('hides a rectangle around one small cell, and no margin', () => {
    const hidden = suppressTable([
      [10, 20, 30],
      [10, 2, 40],
      [50, 60, 70],
    ]);
    expect(hidden.cells.flat().filter((cell) => cell !== null)).toHaveLength(4);
    expect(hidden.cells[1]![1]).toBe('primary');
    expect([...hidden.rowTotals, ...hidden.columnTotals, hidden.total].every((cell) => cell === null)).toBe(
      true,
    );
  });

  it('a small row total is hidden too, and cannot be had from the other rows', () => {
    const hidden = suppressTable([
      [1, 2],
      [20, 30],
      [40, 50],
    ]);
    expect(hidden.rowTotals[0]).toBe('primary');
    expect(hidden.rowTotals.filter((cell) => cell !== null).length).toBeGreaterThan(1);
    expect(hidden.total).toBeNull();
  });

  const table = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );

  it('leaves every value under the threshold possible, by trying all tables that show the same', () => {
    fc.assert(
      fc.property(table, (counts) => checkTable(counts, suppressTable(counts))),
      { numRuns: 60 },
    );
  });

  it('no small group is a combination of what is shown: linear algebra on tables of some size', () => {
    const larger = fc.array(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 6, maxLength: 6 }), {
      minLength: 5,
      maxLength: 5,
    });
    fc.assert(
      fc.property(larger, (counts) => {
        expect(derivable(suppressTable(counts))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('does not hide a whole table for a few small groups', () => {
    const counts = Array.from({ length: 10 }, (_, i) =>
      Array.from({ length: 10 }, (_, j) => ((i * 37 + j * 61 + i * j * 11) % 50) + 1),
    );
    const hidden = suppressTable(counts).cells.flat();
    const count = (kind: Hidden) => hidden.filter((cell) => cell === kind).length;
    expect(count('primary')).toBeGreaterThan(5);
    expect(count('complementary')).toBeLessThan(2.2 * count('primary'));
  });
});

/** Every small number could be anything from 1 to threshold - 1: searched, table by table. */
function checkTable(counts: number[][], hidden: SuppressedTable): void {
  for (const [i, row] of counts.entries())
    for (const [j, count] of row.entries()) {
      const isSmall = count > 0 && count < hidden.threshold;
      expect(hidden.cells[i]![j] === 'primary').toBe(isSmall);
      if (count === 0) expect(hidden.cells[i]![j]).toBeNull();
      if (isSmall)
        for (let value = 1; value < hidden.threshold; value++)
          expect(
            isPossible(counts, hidden, i, j, value),
            `${value} at ${i}, ${j} of ${JSON.stringify(counts)}`,
          ).toBe(true);
    }
}

/** Whether some table shows the same as this one and has `value` at one place; hidden numbers are 1 or more. */
function isPossible(
  counts: number[][],
  hidden: SuppressedTable,
  at: number,
  over: number,
  value: number,
): boolean {
  const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
  const total = sum(counts.flat());
  const shownRow = counts.map((row, i) => (hidden.rowTotals[i] === null ? sum(row) : null));
  const shownColumn = counts[0]!.map((_, j) =>
    hidden.columnTotals[j] === null ? sum(counts.map((row) => row[j]!)) : null,
  );
  const shownTotal = hidden.total === null ? total : null;
  const columns = shownColumn.length;
  const ofColumn = new Array<number>(columns).fill(0);
  const search = (place: number, ofRow: number, ofAll: number): boolean => {
    const i = Math.floor(place / columns);
    const j = place % columns;
    if (i === counts.length) return shownTotal === null || ofAll === shownTotal;
    const isFixed = (i === at && j === over) || hidden.cells[i]![j] === null;
    const fixed = i === at && j === over ? value : counts[i]![j]!;
    const most = Math.min(
      (shownRow[i] ?? total + 4) - ofRow,
      (shownColumn[j] ?? total + 4) - ofColumn[j]!,
      (shownTotal ?? total + 4) - ofAll,
    );
    for (let guess = isFixed ? fixed : 1; guess <= (isFixed ? fixed : most); guess++) {
      if (guess > most) return false;
      if (j === columns - 1 && shownRow[i] !== null && ofRow + guess !== shownRow[i]) continue;
      ofColumn[j]! += guess;
      const isColumnRight =
        i < counts.length - 1 || shownColumn[j] === null || ofColumn[j] === shownColumn[j];
      const found = isColumnRight && search(place + 1, j === columns - 1 ? 0 : ofRow + guess, ofAll + guess);
      ofColumn[j]! -= guess;
      if (found) return true;
    }
    return false;
  };
  return search(0, 0, 0);
}

/** Places of small numbers that equations alone determine: adding "this one" to them adds no rank. */
function derivable({ cells, rowTotals, columnTotals, total }: SuppressedTable): number[] {
  const columns = columnTotals.length;
  const flags = [...cells.flat(), ...rowTotals, ...columnTotals, total];
  const rowAt = cells.length * columns;
  const columnAt = rowAt + cells.length;
  const equations: number[][] = [];
  const equation = (places: number[], sum: number) => {
    const line = new Array<number>(flags.length).fill(0);
    for (const place of places) line[place] = 1;
    line[sum] = -1;
    equations.push(line);
  };
  for (const [i, row] of cells.entries())
    equation(
      row.map((_, j) => i * columns + j),
      rowAt + i,
    );
  for (let j = 0; j < columns; j++)
    equation(
      cells.map((_, i) => i * columns + j),
      columnAt + j,
    );
  equation(
    rowTotals.map((_, i) => rowAt + i),
    flags.length - 1,
  );
  equation(
    columnTotals.map((_, j) => columnAt + j),
    flags.length - 1,
  );
  const unknown = flags.flatMap((flag, place) => (flag === null ? [] : [place]));
  if (unknown.length === 0) return [];
  const lines = equations.map((line) => unknown.map((place) => line[place]!));
  const rankOf = (matrix: number[][]) =>
    new SingularValueDecomposition(new Matrix(matrix), { autoTranspose: true }).rank;
  const rank = rankOf(lines);
  return unknown.filter(
    (place, at) =>
      flags[place] === 'primary' && rankOf([...lines, unknown.map((_, k) => Number(k === at))]) === rank,
  );
}
