import type { Row } from '../types.ts';
import type { RowReader } from './RowReader.ts';
import { readQuoted } from './readQuoted.ts';

/** A record longer than this has a quote that is never closed. */
const longestRecord = 1024 * 1024;

/**
 * Delimiter-separated values (RFC 4180, and what spreadsheets make of it): quoted values may hold delimiters and newlines; a
 * quote inside of an unquoted value is a plain character; lines end with LF, CRLF or CR; blank lines and Excel's first
 * `sep=;` are left out. A quote that is never closed costs its own line, not the rest of the file.
 */
export class DelimitedReader implements RowReader {
  readonly #delimiter: string;
  #rest = '';
  #line = 1;
  #newline: '\n' | '\r' | null = null;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  push(text: string): Row[] {
    this.#newline ??= newlineOf(text);
    return this.#read(this.#rest + text, false);
  }

  end(): Row[] {
    if (this.#rest === '') return [];
    return this.#read(`${this.#rest}${this.#newline ?? '\n'}`, true);
  }

  #read(buffer: string, isEnd: boolean): Row[] {
    const rows: Row[] = [];
    const newline = this.#newline ?? '\n';
    let start = 0;
    let quote = buffer.indexOf('"');
    for (;;) {
      const end = buffer.indexOf(newline, start);
      if (end === -1) break;
      if (quote !== -1 && quote < start) quote = buffer.indexOf('"', start);
      if (quote === -1 || quote >= end) {
        this.#add(rows, buffer, start, end);
        start = end + 1;
        continue;
      }
      const quoted = readQuoted(buffer, start, this.#delimiter, newline);
      if (quoted) {
        if (quoted.cells.length > 1 || quoted.cells[0] !== '')
          rows.push({ line: this.#line, cells: quoted.cells });
        this.#line += quoted.newlines;
        start = quoted.next;
      } else if (isEnd || buffer.length - start > longestRecord) {
        rows.push({
          line: this.#line,
          cells: cut(buffer, start, end).split(this.#delimiter),
          problem: 'a quote is opened on this line and never closed; double it ("") or remove it',
        });
        this.#line++;
        start = end + 1;
      } else break;
    }
    this.#rest = buffer.slice(start);
    return rows;
  }

  #add(rows: Row[], buffer: string, start: number, end: number): void {
    const line = this.#line++;
    const text = cut(buffer, start, end);
    if (text === '' || (line === 1 && /^sep=.?$/i.test(text))) return;
    rows.push({ line, cells: text.split(this.#delimiter) });
  }
}

/** Without the CR of a CRLF. */
function cut(buffer: string, start: number, end: number): string {
  return buffer.slice(start, buffer.charCodeAt(end - 1) === 13 && end > start ? end - 1 : end);
}

function newlineOf(text: string): '\n' | '\r' | null {
  if (text.includes('\n')) return '\n';
  // A CR at the very end may be the first half of a CRLF.
  const first = text.indexOf('\r');
  return first !== -1 && first < text.length - 1 ? '\r' : null;
}
