import type { Said } from '../problem.ts';

/** What a column may look at before its first cell is read. */
export interface ColumnSample {
  /** Some of its cells, missing ones left out. */
  values: string[];
  decimal: '.' | ',';
  /** Decimals with a comma, or semicolons between cells: nobody who writes so puts the month first. */
  isContinental: boolean;
}

/**
 * One column that an analysis reads. A row is first taken by all its columns, then kept by all or by none, so that columns stay
 * parallel: entry i of each is the same row.
 */
export interface Column {
  /** The option it was asked by, as `--score`. */
  readonly option: string;
  /** As the user named it. */
  readonly asked: string;
  /** Where it is, when that is known already: two columns may have one name. */
  readonly place?: number | undefined;
  /** As the file names it, once found. */
  name: string;
  /** A row without it is left out; otherwise its value there is NaN (numbers), -1 (categories). */
  readonly isRequired: boolean;
  /** How its missing cells may be written besides being empty. */
  readonly kind: 'number' | 'words';
  prepare(sample: ColumnSample): Said | null;
  /** Reads a cell that is filled, and holds it. Tells what is wrong with it otherwise. */
  take(cell: string): Said | null;
  takeMissing(): void;
  /** Stores what was taken last. */
  keep(): void;
}
