import { type Row, readRows } from '@rapport/core/files';
import { AnalysisProblem, dataProblem, type Said } from '../problem.ts';
import type { Codes } from './Codes.ts';
import type { Column } from './column.ts';
import { type Table, toldWithPath } from './openTable.ts';
import { placeOf } from './placeOf.ts';
import { RowProblems } from './RowProblems.ts';

export interface RowCounts {
  /** Rows of the file. */
  read: number;
  /** Rows that have all that is needed. */
  used: number;
  /** Rows left out, by the first needed column that they lack. */
  missing: Record<string, number>;
}

/**
 * Reads columns to the end of the file, row by row. Rows that lack a needed column are left out and counted; the first cell that
 * makes no sense stops the analysis, once the others like it are counted.
 *
 * @param lines filled with the line of each row used, for writing the file again with more columns
 * @throws AnalysisProblem
 */
export async function readColumns(
  table: Table,
  columns: readonly Column[],
  lines?: Codes,
): Promise<RowCounts> {
  const places = columns.map((column) => column.place ?? placeOf(table, column.option, column.asked));
  for (const [index, column] of columns.entries()) column.name = table.headers[places[index]!]!;
  for (const [index, column] of columns.entries()) prepare(table, column, places[index]!);
  const problems = new RowProblems(table.path);
  const counts: RowCounts = { read: 0, used: 0, missing: {} };
  const isMissing = missingTests(table.options.missing);
  const width = table.format.type === 'delimited' ? table.headers.length : null;
  for await (const rows of rowsOf(table)) {
    for (const row of rows) {
      const cut = row.problem ? uncut(row.problem) : width === null ? null : ragged(row, width);
      if (cut) problems.add(row.line, null, cut);
      else readRow(row, columns, places, { counts, problems, isMissing, lines });
    }
  }
  problems.throwIfAny();
  if (counts.used === 0) throw nothingLeft(table.path, columns, counts);
  return counts;
}

interface Reading {
  counts: RowCounts;
  problems: RowProblems;
  isMissing: Record<Column['kind'], (cell: string) => boolean>;
  lines: Codes | undefined;
}

function readRow(
  { line, cells }: Row,
  columns: readonly Column[],
  places: readonly number[],
  { counts, problems, isMissing, lines }: Reading,
): void {
  let lacking: Column | null = null;
  let missing = 0;
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i]!;
    const cell = cells[places[i]!]?.trim() ?? '';
    if (isMissing[column.kind](cell)) {
      column.takeMissing();
      missing++;
      if (column.isRequired) lacking ??= column;
      continue;
    }
    const said = column.take(cell);
    if (said) problems.add(line, column.name, said);
  }
  // What spreadsheets leave at the end is no row.
  if (missing === columns.length && cells.every((cell) => cell.trim() === '')) return;
  counts.read++;
  if (lacking) {
    counts.missing[lacking.name] = (counts.missing[lacking.name] ?? 0) + 1;
    return;
  }
  counts.used++;
  lines?.push(line);
  for (const column of columns) column.keep();
}

function prepare(table: Table, column: Column, place: number): void {
  const { format, options } = table;
  const isMissing = missingTests(options.missing)[column.kind];
  const said = column.prepare({
    values: table.sample(place).filter((cell) => !isMissing(cell)),
    decimal: format.decimal,
    isContinental: format.decimal === ',' || format.delimiter === ';',
  });
  if (said) throw new AnalysisProblem(said);
}

/** The rows of the file, its faults told with its name. */
export async function* rowsOf(table: Table): AsyncGenerator<Row[]> {
  try {
    yield* readRows(table.source, table.format, table.headers);
  } catch (error) {
    throw toldWithPath(table.path, error);
  }
}

/** What R, SQL, pandas, spreadsheets and statisticians write for nothing. Words may be real ones: `NA` may be Namibia. */
const nothing = { number: ['na', 'n/a', '#n/a', 'null', 'none', '-', '.'], words: ['#n/a', 'null', 'nan'] };

function missingTests(told: readonly string[]): Record<Column['kind'], (cell: string) => boolean> {
  const testOf = (usual: readonly string[]) => {
    const words = new Set([...usual, ...told.map((word) => word.toLowerCase())]);
    const longest = Math.max(...[...words].map((word) => word.length));
    return (cell: string) => cell === '' || (cell.length <= longest && words.has(cell.toLowerCase()));
  };
  return { number: testOf(nothing.number), words: testOf(nothing.words) };
}

function ragged({ cells }: Row, width: number): Said | null {
  if (cells.length === width) return null;
  if (cells.length > width && cells.slice(width).every((cell) => cell.trim() === '')) return null;
  if (cells.length === 1 && cells[0]!.trim() === '') return null;
  return {
    en: `this line has ${cells.length} cells where the first one has ${width}; quote cells that hold the delimiter, or complete the line`,
    fr: `cette ligne a ${cells.length} cellules et la première ${width} ; mettez entre guillemets celles qui contiennent le séparateur, ou complétez la ligne`,
  };
}

function uncut(problem: string): Said {
  return { en: problem, fr: problem };
}

function nothingLeft(path: string, columns: readonly Column[], { read }: RowCounts): AnalysisProblem {
  const names = columns
    .filter(({ isRequired }) => isRequired)
    .map(({ name }) => name)
    .join(', ');
  return dataProblem(path, {
    en: `none of its ${read} rows is filled in all of ${names}; there is nothing to analyse`,
    fr: `aucune de ses ${read} lignes n’est remplie pour ${names} ; il n’y a rien à analyser`,
  });
}
