import { NumberColumn } from './NumberColumn.ts';

/** The column of `--weight`: above 0, or the row would count for nothing or less; and of a size that can be squared. */
export function weightColumn(asked: string | undefined): NumberColumn | null {
  return asked === undefined
    ? null
    : new NumberColumn('--weight', asked, { isAboveZero: true, least: 1e-9, most: 1e9 });
}
