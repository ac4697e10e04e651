interface QuotedRecord {
  cells: string[];
  /** Where the next record starts. */
  next: number;
  newlines: number;
}

const quote = 34;

/** One record that holds a quote; null when the text ends before it does. */
export function readQuoted(
  buffer: string,
  start: number,
  delimiter: string,
  newline: string,
): QuotedRecord | null {
  const cells: string[] = [];
  const limit = delimiter.charCodeAt(0);
  const lineEnd = newline.charCodeAt(0);
  let newlines = 1;
  let position = start;
  for (;;) {
    let cell: string;
    if (buffer.charCodeAt(position) === quote) {
      const closing = closingQuote(buffer, position + 1);
      if (closing === -1) return null;
      const inner = buffer.slice(position + 1, closing);
      cell = inner.includes('"') ? inner.replaceAll('""', '"') : inner;
      for (let at = inner.indexOf(newline); at !== -1; at = inner.indexOf(newline, at + 1)) newlines++;
      position = closing + 1;
      // What follows a closing quote before the delimiter belongs to the value: "12"" pipe" x
      const after = position;
      while (position < buffer.length && !isStop(buffer.charCodeAt(position), limit, lineEnd)) position++;
      cell += trimReturn(buffer.slice(after, position), buffer.charCodeAt(position) === lineEnd);
    } else {
      const from = position;
      while (position < buffer.length && !isStop(buffer.charCodeAt(position), limit, lineEnd)) position++;
      cell = trimReturn(buffer.slice(from, position), buffer.charCodeAt(position) === lineEnd);
    }
    if (position >= buffer.length) return null;
    cells.push(cell);
    const isLast = buffer.charCodeAt(position) === lineEnd;
    position++;
    if (isLast) return { cells, next: position, newlines };
  }
}

/** The quote that closes a value: one that is not doubled. */
function closingQuote(buffer: string, from: number): number {
  let at = buffer.indexOf('"', from);
  while (at !== -1 && buffer.charCodeAt(at + 1) === quote) at = buffer.indexOf('"', at + 2);
  return at;
}

function isStop(code: number, delimiter: number, newline: number): boolean {
  return code === delimiter || code === newline;
}

function trimReturn(cell: string, isAtLineEnd: boolean): string {
  return isAtLineEnd && cell.endsWith('\r') ? cell.slice(0, -1) : cell;
}
