import type { DetectedFile } from '../detect/detectFile.ts';
import { headerMatches } from './headerWords.ts';
import { type ColumnProfile, profileColumn } from './profileColumn.ts';

/** A column with all that may tell what it means. */
export interface Column {
  header: string;
  /** In the file's order. */
  values: readonly string[];
  profile: ColumnProfile;
  /** Meanings its name allows, with how much it says; filled further by the values. */
  sureness: Map<string, number>;
}

const mostRows = 3_000;

export function columnsOf({ headers, rows, format }: DetectedFile): Column[] {
  const hints = { isContinental: format.decimal === ',' || format.delimiter === ';' };
  const looked = rows.slice(0, mostRows);
  return headers.map((header, index) => {
    const values = looked.map(({ cells }) => cells[index] ?? '');
    return {
      header,
      values,
      profile: profileColumn(values, format.decimal, hints),
      sureness: new Map(
        format.hasHeader || format.type === 'ndjson'
          ? headerMatches(header).map(({ target, weight }) => [target, weight])
          : [],
      ),
    };
  });
}
