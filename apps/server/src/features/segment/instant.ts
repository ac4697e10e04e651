/** ISO 8601 of an instant as clients write it; undefined where there is none, null where it can't be read. */
export function instantOf(text: string | null | undefined): string | undefined | null {
  if (text === null || text === undefined || text === '') return undefined;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
