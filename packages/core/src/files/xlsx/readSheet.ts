import { FileProblem, type FileSource } from '../source.ts';
import type { Row } from '../types.ts';
import { SheetReader } from './SheetReader.ts';
import { readSharedStrings } from './sharedStrings.ts';
import { readWorkbook } from './workbook.ts';
import { openEntry, readDirectory } from './zip.ts';

/**
 * The rows of the first visible sheet that has any, some at a time. Memory is that of the shared strings and one piece.
 * @throws FileProblem when it is not a spreadsheet, or a damaged one
 */
export async function* readSheet(source: FileSource): AsyncGenerator<Row[]> {
  const directory = await readDirectory(source);
  const book = await readWorkbook(source, directory);
  const strings =
    book.sharedStrings !== null && directory.has(book.sharedStrings)
      ? await readSharedStrings(openEntry(source, directory, book.sharedStrings))
      : [];
  for (const { path } of book.sheets) {
    const reader = new SheetReader(book, strings);
    const decoder = new TextDecoder();
    let isEmpty = true;
    for await (const piece of openEntry(source, directory, path)) {
      const rows = reader.push(decoder.decode(piece, { stream: true }));
      if (rows.length > 0) {
        isEmpty = false;
        yield rows;
      }
    }
    if (!isEmpty) return;
  }
  throw new FileProblem('This spreadsheet has no visible sheet with anything on it.');
}
