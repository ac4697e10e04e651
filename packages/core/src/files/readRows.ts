import { containerOf, FileProblem, type FileSource, readBytes } from './source.ts';
import { DelimitedReader } from './text/DelimitedReader.ts';
import { decoderOf } from './text/decoderOf.ts';
import { FixedReader } from './text/FixedReader.ts';
import { NdjsonReader } from './text/NdjsonReader.ts';
import type { RowReader } from './text/RowReader.ts';
import type { FileFormat, Row } from './types.ts';
import { readSheet } from './xlsx/readSheet.ts';

/** A compressed file that grows past this is not a list of exchanges. */
const mostBytes = 40 * 1024 ** 3;

/**
 * The rows of a file, some at a time, the header left out. Memory is that of one piece, whatever the file's size; of a
 * spreadsheet, also its shared strings.
 *
 * @param columns of NDJSON: the keys whose values are the cells
 * @throws FileProblem when the file as a whole can't be read
 */
export async function* readRows(
  source: FileSource,
  format: FileFormat,
  columns: readonly string[] = [],
): AsyncGenerator<Row[]> {
  let isFirst = format.hasHeader && format.type !== 'ndjson';
  for await (const rows of format.type === 'xlsx' ? readSheet(source) : readText(source, format, columns)) {
    if (isFirst && rows.length > 0) {
      isFirst = false;
      if (rows.length > 1) yield rows.slice(1);
    } else if (rows.length > 0) yield rows;
  }
}

/** The text of a file, in pieces. */
export async function* readTextPieces(
  source: FileSource,
  format: Pick<FileFormat, 'encoding'>,
): AsyncGenerator<string> {
  const decoder = decoderOf(format.encoding);
  const bytes = source.read(0, source.size);
  // The bytes themselves tell, not the mapping: one that was kept from a plain file serves for a compressed one.
  const isGzip = containerOf(await readBytes(source, 0, 4)) === 'gzip';
  let size = 0;
  for await (const piece of isGzip ? source.inflate(bytes, 'gzip') : bytes) {
    size += piece.length;
    if (size > mostBytes) throw new FileProblem('This file unpacks to more than 40 GB. Send it in parts.');
    yield decoder.decode(piece, { stream: true });
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/** The reader of a format of text. */
export function rowReaderOf(format: FileFormat, columns: readonly string[]): RowReader {
  if (format.type === 'ndjson') return new NdjsonReader(columns);
  if (format.type === 'fixed') return new FixedReader(format.starts ?? [0]);
  return new DelimitedReader(format.delimiter ?? ',');
}

async function* readText(
  source: FileSource,
  format: FileFormat,
  columns: readonly string[],
): AsyncGenerator<Row[]> {
  const reader = rowReaderOf(format, columns);
  for await (const text of readTextPieces(source, format)) yield reader.push(text);
  yield reader.end();
}
