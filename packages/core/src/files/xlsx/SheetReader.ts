import type { Row } from '../types.ts';
import { serialDate } from './serialDate.ts';
import type { Workbook } from './workbook.ts';
import { attribute, textIn, unescapeXml } from './xml.ts';

/** Cuts the XML of a sheet, which arrives in pieces, into rows of text: dates as ISO, numbers with a point. */
export class SheetReader {
  readonly #book: Pick<Workbook, 'dateStyles' | 'is1904'>;
  readonly #strings: readonly string[];
  #rest = '';
  #line = 0;

  constructor(book: Pick<Workbook, 'dateStyles' | 'is1904'>, strings: readonly string[]) {
    this.#book = book;
    this.#strings = strings;
  }

  push(xml: string): Row[] {
    const text = this.#rest + xml;
    const rows: Row[] = [];
    const row = /<(?:\w+:)?row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/g;
    let end = 0;
    for (let found = row.exec(text); found; found = row.exec(text)) {
      end = row.lastIndex;
      this.#line = Number(attribute(found[1] as string, 'r') ?? this.#line + 1);
      const cells = this.#cells(found[2] ?? '');
      if (cells.some((cell) => cell !== '')) rows.push({ line: this.#line, cells });
    }
    // Before the first row there is nothing to keep but the start of its tag.
    this.#rest = end > 0 || text.length < 1_000 ? text.slice(end) : keepRowStart(text);
    return rows;
  }

  #cells(xml: string): string[] {
    const cells: string[] = [];
    for (const found of xml.matchAll(/<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g)) {
      const tag = found[1] as string;
      const reference = attribute(tag, 'r');
      const column = reference === undefined ? cells.length : columnOf(reference);
      while (cells.length < column) cells.push('');
      cells[column] = this.#value(tag, found[2] ?? '');
    }
    return cells;
  }

  #value(tag: string, inside: string): string {
    const type = attribute(tag, 't') ?? 'n';
    if (type === 'inlineStr') return textIn(inside);
    const raw = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</.exec(inside)?.[1];
    if (raw === undefined) return '';
    if (type === 's') return this.#strings[Number(raw)] ?? '';
    if (type === 'str' || type === 'd') return unescapeXml(raw);
    if (type === 'b') return raw === '1' ? 'true' : 'false';
    if (type === 'e') return '';
    const number = Number(raw);
    if (!Number.isFinite(number)) return raw;
    const isDate = this.#book.dateStyles[Number(attribute(tag, 's') ?? 0)] === true;
    // Fifteen digits are what a spreadsheet shows: 2.55 is stored as 2.5499999999999998.
    return isDate ? serialDate(number, this.#book.is1904) : String(Number(number.toPrecision(15)));
  }
}

function keepRowStart(text: string): string {
  const start = text.search(/<(?:\w+:)?row\b/);
  return start === -1 ? text.slice(-200) : text.slice(start);
}

/** `C7` is column 2. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i);
    if (code < 65) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}
