import { dataProblem } from '../problem.ts';
import { findColumn } from './findColumn.ts';
import type { Table } from './openTable.ts';

/**
 * Where a column named by an option is.
 * @throws AnalysisProblem when there is none, or more than one
 */
export function placeOf(
  { path, headers }: Pick<Table, 'path' | 'headers'>,
  option: string,
  asked: string,
): number {
  const place = findColumn(asked, headers);
  if (typeof place === 'number') return place;
  throw dataProblem(path, { en: `${option}: ${place.en}`, fr: `${option} : ${place.fr}` });
}
