import type { CategoryColumn } from '../table/CategoryColumn.ts';

/** The rows of each level, levels by name (numbers in their order). */
export function rowsByLevel({
  codes,
  levels,
}: Pick<CategoryColumn, 'codes' | 'levels'>): { name: string; rows: Uint32Array }[] {
  const starts = new Uint32Array(levels.length + 1);
  for (const code of codes) if (code >= 0) starts[code + 1]!++;
  for (let level = 0; level < levels.length; level++) starts[level + 1]! += starts[level]!;
  const rows = new Uint32Array(starts[levels.length]!);
  const next = starts.slice();
  for (const [row, code] of codes.entries()) if (code >= 0) rows[next[code]!++] = row;
  return levels
    .map((name, level) => ({ name, rows: rows.subarray(starts[level]!, starts[level + 1]!) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}
