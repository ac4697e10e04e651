import { handedBackHeadings } from '@rapport/core/files';
import { csvLine } from '../../platform/http/csv.ts';

/** Of the sentences that were put in another language: refusals of one file are much alike. */
const mostKept = 1_000;

/**
 * Lines that were handed back, as whoever asks for them reads French: what is wrong with each in their language, the cells as they
 * came. A piece is held at a time, never the file.
 *
 * @param csv what a run wrote, in pieces cut anywhere
 * @param say a sentence in French
 */
export async function* handedBackInFrench(
  csv: AsyncIterable<string>,
  file: keyof typeof handedBackHeadings,
  say: (sentence: string) => string,
): AsyncGenerator<string> {
  const told = new Map<string, string>();
  const tell = (cell: string): string => {
    const known = told.get(cell);
    if (known !== undefined) return known;
    const said = csvLine([say(plain(cell))]).trimEnd();
    if (told.size < mostKept) told.set(cell, said);
    return said;
  };
  const { en, fr } = handedBackHeadings[file];
  let isFirst = true;
  let rest = '';
  for await (const piece of csv) {
    const { records, left } = recordsIn(rest + piece);
    rest = left;
    if (isFirst && records[0] !== undefined) {
      yield records.shift()?.replace(en.join(','), fr.join(',')) ?? '';
      isFirst = false;
    }
    yield records.map((record) => (file === 'refused' ? withProblem(record, tell) : record)).join('');
  }
  yield rest;
}

/** Whole records, which end with a line break outside quotes, and what is not a whole one yet. */
function recordsIn(text: string): { records: string[]; left: string } {
  const records: string[] = [];
  let begin = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) isQuoted = !isQuoted;
    else if (code === 0x0a && !isQuoted) {
      records.push(text.slice(begin, at + 1));
      begin = at + 1;
    }
  }
  return { records, left: text.slice(begin) };
}

/** The third cell told anew. */
function withProblem(record: string, tell: (cell: string) => string): string {
  const cell = /(?:"(?:[^"]|"")*"|[^",\r\n]*)/y;
  let at = 0;
  for (let i = 0; i < 2; i++) {
    cell.lastIndex = at;
    cell.test(record);
    at = cell.lastIndex + 1;
  }
  cell.lastIndex = at;
  const found = cell.exec(record)?.[0];
  return found === undefined ? record : record.slice(0, at) + tell(found) + record.slice(at + found.length);
}

function plain(cell: string): string {
  const text = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
  return text.replace(/^'(?=[=+\-@\t\r])/, '');
}
