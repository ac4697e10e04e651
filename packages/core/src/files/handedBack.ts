/** What stands before the file's own columns in the CSVs of lines handed back, in each language that they are written in. */
export const handedBackHeadings = {
  refused: { en: ['line', 'column', 'problem'], fr: ['ligne', 'colonne', 'problème'] },
  'set-aside': { en: ['line'], fr: ['ligne'] },
} as const;

/** How many of the first columns are ours: such a CSV, corrected, is brought in again, and what was said of its lines is no data. */
export function handedBackColumns(headers: readonly string[]): number {
  const ours: readonly (readonly string[])[] = Object.values(handedBackHeadings).flatMap((inLanguages) =>
    Object.values(inLanguages),
  );
  const found = ours.find((names) => names.every((name, i) => headers[i] === name));
  return found?.length ?? 0;
}
