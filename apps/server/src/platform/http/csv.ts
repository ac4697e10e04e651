/** Before the first line: a byte-order mark, with which spreadsheets read accents rightly. */
export const csvStart = '\uFEFF';

/** A line of CSV (RFC 4180). What a spreadsheet would take for a formula is preceded by an apostrophe; a negative number is not one. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d\s.,]+(e[+-]?\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
