/** An id as it was meant: a column of ids that was once read as numbers ends in `.0`. */
export function cleanKey(text: string): string {
  const key = text.trim();
  return key.endsWith('.0') && /^\d+\.0$/.test(key) ? key.slice(0, -2) : key;
}

/** A long number that a spreadsheet has rounded: 1.23457E+12. Its digits are lost. */
export function isRoundedKey(key: string): boolean {
  return key.includes('E+') && /^\d(?:[.,]\d+)?E\+\d+$/.test(key);
}
