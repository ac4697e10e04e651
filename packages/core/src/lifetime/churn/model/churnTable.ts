/** A number a customer, NaN where unknown. */
export interface NumberColumn {
  name: string;
  kind: 'number';
  values: ArrayLike<number>;
}

/** Words a customer (a plan, a region), null, undefined or '' where unknown. */
export interface WordsColumn {
  name: string;
  kind: 'words';
  values: ArrayLike<string | null | undefined>;
}

export type ChurnColumn = NumberColumn | WordsColumn;

/** What is known of customers, and whether they left. */
export interface ChurnTable {
  /** 1 where the customer left, 0 where they stayed, NaN where unknown: the row is left out and counted. */
  left: ArrayLike<number>;
  columns: ChurnColumn[];
}

/** Columns as arrays of numbers: words by the place of their level, so that rows are read fast. */
export interface CodedTable {
  names: string[];
  numbers: { column: number; values: Float64Array }[];
  words: { column: number; codes: Uint32Array; levels: string[] }[];
}

/** Code 0 of a words column: unknown. */
export const unknownCode = 0;

export function codeTable(columns: ChurnColumn[]): CodedTable {
  const coded: CodedTable = { names: columns.map(({ name }) => name), numbers: [], words: [] };
  for (const [column, { kind, values }] of columns.entries())
    if (kind === 'number')
      coded.numbers.push({
        column,
        values: Float64Array.from(values, (value) => (Number.isFinite(value) ? value : Number.NaN)),
      });
    else coded.words.push({ column, ...codeWords(values) });
  return coded;
}

function codeWords(values: ArrayLike<string | null | undefined>): { codes: Uint32Array; levels: string[] } {
  const codes = new Uint32Array(values.length);
  const levels = [''];
  const codeOf = new Map<string, number>([['', unknownCode]]);
  for (let row = 0; row < values.length; row++) {
    const level = (values[row] ?? '').trim();
    let code = codeOf.get(level);
    if (code === undefined) {
      code = levels.length;
      codeOf.set(level, code);
      levels.push(level);
    }
    codes[row] = code;
  }
  return { codes, levels };
}
