import { headerMatches } from '../guess/headerWords.ts';
import type { Finding } from '../types.ts';

const valueLike = /^[-+(]?[$€£]?\s?\d[\d\s.,:/()-]*[%€)]?$|@.+\.|^\d{4}-\d\d/;

/** Whether the first record names the columns. */
export function detectHeader(rows: readonly (readonly string[])[]): { hasHeader: boolean; finding: Finding } {
  const first = rows[0] ?? [];
  const names = first.map((cell) => cell.trim().slice(0, 100));
  const known = names.filter((name) => headerMatches(name).length > 0).length;
  const values = names.filter((name) => valueLike.test(name)).length;
  const filled = names.filter((name) => name !== '');
  const areDistinct = new Set(filled.map((name) => name.toLowerCase())).size === filled.length;
  const found = (hasHeader: boolean, confidence: number, because: string) => ({
    hasHeader,
    finding: { about: 'header' as const, choice: hasHeader ? 'yes' : 'no', confidence, because },
  });
  if (values > 0 && known < 2) return found(false, 0.95, 'the first line holds values');
  if (known > 0 && areDistinct && filled.length > 0)
    return found(true, Math.min(0.99, 0.8 + 0.1 * known), `${known} of its names are known`);
  if (!areDistinct || filled.length < names.length) return found(false, 0.6, 'names repeat or are missing');
  const differs = names.some((_, column) => {
    const below = rows.slice(1, 200).map((row) => (row[column] ?? '').trim().slice(0, 100));
    const present = below.filter((value) => value !== '');
    return present.length > 0 && present.every((value) => valueLike.test(value));
  });
  return differs
    ? found(true, 0.9, 'only the first line has words where the others have values')
    : found(
        rows.length > 1 && names.every((name) => name.length <= 40),
        0.55,
        'nothing tells it from the others',
      );
}
