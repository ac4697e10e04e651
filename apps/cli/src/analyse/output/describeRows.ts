import type { Language } from '../problem.ts';
import type { RowCounts } from '../table/readColumns.ts';
import { numbersIn } from './numbers.ts';

/** "1,204 rows read; 12 left out: 10 without score, 2 without region." */
export function describeRows({ read, used, missing }: RowCounts, language: Language): string {
  const { count } = numbersIn(language);
  const parts = Object.entries(missing).map(([column, rows]) =>
    language === 'fr' ? `${count(rows)} sans ${column}` : `${count(rows)} without ${column}`,
  );
  const rows =
    language === 'fr'
      ? `${count(read)} ligne${read > 1 ? 's' : ''} lue${read > 1 ? 's' : ''}`
      : `${count(read)} row${read === 1 ? '' : 's'} read`;
  if (read === used) return `${rows}.`;
  const out = language === 'fr' ? 'laissées de côté' : 'left out';
  return language === 'fr'
    ? `${rows} ; ${count(read - used)} ${out} : ${parts.join(', ')}.`
    : `${rows}; ${count(read - used)} ${out}: ${parts.join(', ')}.`;
}
