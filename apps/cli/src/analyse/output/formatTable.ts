const widest = 40;

/**
 * Rows of cells as aligned text. The first column is of words, to the left; the others to the right unless told.
 *
 * @param left further columns of words, by their place
 */
export function formatTable(
  rows: readonly (readonly string[])[],
  left: readonly number[] = [],
  indent = '',
): string[] {
  const cut = rows.map((row) => row.map((cell) => fitted(cell)));
  const columns = cut.reduce((most, row) => Math.max(most, row.length), 0);
  const widths = Array.from({ length: columns }, (_, column) =>
    cut.reduce((most, row) => Math.max(most, widthOf(row[column] ?? '')), 0),
  );
  return cut.map((row) => {
    const cells = row.map((cell, column) => {
      const fill = ' '.repeat(widths[column]! - widthOf(cell));
      return column === 0 || left.includes(column) ? cell + fill : fill + cell;
    });
    return `${indent}${cells.join('  ')}`.trimEnd();
  });
}

function fitted(cell: string): string {
  const line = cell.replace(/[\s\p{Cc}]/gu, (character) => (character === '\u00a0' ? character : ' '));
  return line.length > widest ? `${line.slice(0, widest - 1).replace(/[\ud800-\udbff]$/, '')}…` : line;
}

/** Characters as people count them: an accent written apart takes no room. */
function widthOf(cell: string): number {
  return [...cell].filter((character) => !/\p{M}/u.test(character)).length;
}
