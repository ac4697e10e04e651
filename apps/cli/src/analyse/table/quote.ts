/** A cell in a message: on one line, harmless to a terminal, and not a whole paragraph. */
export function short(cell: string, most = 40): string {
  const line = cell.replace(/[\s\p{Cc}]+/gu, ' ');
  return line.length > most ? `${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…` : line;
}

export function quoteEn(cell: string): string {
  return `"${short(cell)}"`;
}

export function quoteFr(cell: string): string {
  return `« ${short(cell)} »`;
}

/** As it would be typed after an option. */
export function shellWord(cell: string): string {
  const text = short(cell);
  return /^[\w.#/+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
