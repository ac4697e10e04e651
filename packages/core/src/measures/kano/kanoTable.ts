import type { KanoAnswer } from './kanoAnswer.ts';

/** Attractive, one-dimensional, must-be, indifferent, reverse, questionable. */
export const kanoCategories = ['A', 'O', 'M', 'I', 'R', 'Q'] as const;
export type KanoCategory = (typeof kanoCategories)[number];

/** Kano's table (1984), or Pouliot's (1993), who also questions two answers of "must-be" or two of "live with". */
export type KanoTable = 'standard' | 'pouliot';

/** Rows: the answer if the feature is there; columns: if it is not. */
const tables: Readonly<Record<KanoTable, readonly string[]>> = {
  standard: ['QAAAO', 'RIIIM', 'RIIIM', 'RIIIM', 'RRRRQ'],
  pouliot: ['QAAAO', 'RQIIM', 'RIIIM', 'RIIQM', 'RRRRQ'],
};

/**
 * What a pair of answers makes of a feature.
 * @example kanoCategory(1, 5) // 'O'
 */
export function kanoCategory(
  functional: KanoAnswer,
  dysfunctional: KanoAnswer,
  table: KanoTable = 'standard',
): KanoCategory {
  return tables[table][functional - 1]![dysfunctional - 1] as KanoCategory;
}

export type KanoCounts = Record<KanoCategory, number>;

/** How many pairs fall in each category; `count` of a pair is 1 unless told. */
export function countKano(
  pairs: Iterable<{ functional: KanoAnswer; dysfunctional: KanoAnswer; count?: number }>,
  table: KanoTable = 'standard',
): KanoCounts {
  const counts: KanoCounts = { A: 0, O: 0, M: 0, I: 0, R: 0, Q: 0 };
  for (const { functional, dysfunctional, count = 1 } of pairs)
    counts[kanoCategory(functional, dysfunctional, table)] += count;
  return counts;
}
