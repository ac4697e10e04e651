import { CategoryColumn } from './CategoryColumn.ts';
import { NumberColumn } from './NumberColumn.ts';
import type { Table } from './openTable.ts';
import { placeOf } from './placeOf.ts';
import { readPlainNumber } from './readPlainNumber.ts';

export interface GuessRules {
  isRequired?: boolean;
  /** Columns that hold words although they look like numbers. */
  words?: readonly string[] | undefined;
}

/**
 * A column of numbers when all that was sampled of it are numbers; of words otherwise.
 * @param asked its name, or its place from 0
 */
export function guessColumn(
  table: Table,
  option: string,
  asked: string | number,
  { isRequired = true, words = [] }: GuessRules = {},
): NumberColumn | CategoryColumn {
  const place = typeof asked === 'number' ? asked : placeOf(table, option, asked);
  const filled = table
    .sample(place)
    .filter(
      (cell) => !/^(?:na|n\/a|#n\/a|null|none|-|\.)$/i.test(cell) && !table.options.missing.includes(cell),
    );
  const areNumbers =
    filled.length > 0 && filled.every((cell) => Number.isFinite(readPlainNumber(cell, table.format.decimal)));
  const isWords = words.some((word) => placeOf(table, option, word) === place);
  const name = table.headers[place]!;
  return areNumbers && !isWords
    ? new NumberColumn(option, name, { isRequired, place, isGuess: true })
    : new CategoryColumn(option, name, { isRequired, place });
}
