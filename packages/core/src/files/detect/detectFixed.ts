/**
 * Where the columns of a file of fixed width start: between the runs of positions that are blank on every line. A gap belongs to
 * the column on its right when that one is aligned right, as numbers are, so that a longer number is not cut.
 * @returns null when the lines have no such columns
 */
export function detectFixed(lines: readonly string[]): number[] | null {
  const filled = lines.filter((line) => line.trim() !== '').slice(0, 2_000);
  if (filled.length < 3) return null;
  const width = filled.reduce((longest, line) => Math.max(longest, line.length), 0);
  if (width > 2_000) return null;
  const isBlank = Array.from({ length: width }, (_, at) =>
    filled.every((line) => at >= line.length || line.charCodeAt(at) <= 32),
  );
  const fields: { from: number; to: number }[] = [];
  for (let at = 0; at < width; at++) {
    if (isBlank[at]) continue;
    const last = fields.at(-1);
    if (last && last.to === at) last.to = at + 1;
    else fields.push({ from: at, to: at + 1 });
  }
  if (fields.length < 2 || !isRegular(filled, fields)) return null;
  return fields.map((field, index) => {
    const previous = fields[index - 1];
    if (!previous) return 0;
    return isAlignedRight(filled, field) ? previous.to : field.from;
  });
}

/** Most lines have something in nearly every column: prose has blanks too, but not at the same places. */
function isRegular(lines: readonly string[], fields: readonly { from: number; to: number }[]): boolean {
  const complete = lines.filter((line) => fields.every(({ from, to }) => line.slice(from, to).trim() !== ''));
  return complete.length / lines.length >= 0.8;
}

function isAlignedRight(lines: readonly string[], { from, to }: { from: number; to: number }): boolean {
  return lines.every((line) => {
    const cell = line.slice(from, to);
    return cell.trim() === '' || (cell.trimEnd().length === to - from && /\d$/.test(cell));
  });
}
