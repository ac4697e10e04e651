/** What the levels of one column should weigh together; shares that sum to one. */
export interface MarginTarget {
  column: string;
  shares: Map<string, number>;
}

/**
 * Reads `region=north:40,south:60`, in shares, percents or counts of people; names that hold a comma are quoted.
 * @returns null when it is not written so
 */
export function parseTarget(text: string): MarginTarget | null {
  const equals = text.indexOf('=');
  if (equals < 1) return null;
  const parts = [
    ...text.slice(equals + 1).matchAll(/\s*(?:"((?:[^"]|"")*)"|([^,]*?))\s*:\s*([^,:]+?)\s*(?:,|$)/gy),
  ];
  const length = parts.reduce((sum, [whole]) => sum + whole.length, 0);
  if (parts.length === 0 || length !== text.length - equals - 1) return null;
  return marginTarget(
    text.slice(0, equals).trim(),
    parts.map(([, quoted, plain, share]) => [
      quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
      Number(share),
    ]),
  );
}

/** @returns null when a level comes twice, or a share is not above 0 */
export function marginTarget(
  column: string,
  levels: readonly (readonly [string, number])[],
): MarginTarget | null {
  const total = levels.reduce((sum, [, share]) => sum + share, 0);
  const shares = new Map(levels.map(([level, share]) => [level, share / total]));
  const areGood = levels.every(([level, share]) => level !== '' && share > 0 && Number.isFinite(share));
  return areGood && levels.length > 0 && Number.isFinite(total) && shares.size === levels.length
    ? { column, shares }
    : null;
}
