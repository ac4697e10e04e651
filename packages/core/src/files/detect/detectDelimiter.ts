import { DelimitedReader } from '../text/DelimitedReader.ts';
import type { Delimiter, Finding } from '../types.ts';

/** On a tie the rarer in texts wins: a comma may be part of every value, a tab is not. */
const candidates: readonly Delimiter[] = ['\t', '|', ';', ','];
const names: Readonly<Record<Delimiter, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
  ' ': 'space',
};

/**
 * What separates the values: the candidate for which most records have the same number of cells, and more than one.
 * @returns null when none does
 */
export function detectDelimiter(text: string): { delimiter: Delimiter; finding: Finding } | null {
  const told = /^\uFEFF?sep=([,;|\t])\r?\n/i.exec(text)?.[1] as Delimiter | undefined;
  if (told) return { delimiter: told, finding: findingOf(told, 1, 'the first line says so') };
  const scored = candidates
    .map((delimiter) => ({ delimiter, ...regularity(text, delimiter) }))
    .filter(({ width }) => width > 1)
    .sort((a, b) => b.share - a.share || b.width - a.width);
  const best = scored[0];
  if (!best || best.share < 0.5) return null;
  return {
    delimiter: best.delimiter,
    finding: findingOf(
      best.delimiter,
      best.share,
      `${Math.round(best.share * 100)}% of the lines then have ${best.width} columns`,
    ),
  };
}

function regularity(text: string, delimiter: Delimiter): { width: number; share: number } {
  const rows = new DelimitedReader(delimiter).push(text).slice(0, 2_000);
  const widths = new Map<number, number>();
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const [width, count] = [...widths].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return { width, share: rows.length === 0 ? 0 : count / rows.length };
}

function findingOf(delimiter: Delimiter, confidence: number, because: string): Finding {
  return { about: 'delimiter', choice: names[delimiter], confidence, because };
}
