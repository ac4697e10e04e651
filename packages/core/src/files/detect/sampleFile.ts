import { concatenate, containerOf, FileProblem, type FileSource, readBytes } from '../source.ts';
import { decoderOf } from '../text/decoderOf.ts';
import { detectEncoding } from '../text/detectEncoding.ts';
import type { Encoding, Finding, Row } from '../types.ts';
import { readSheet } from '../xlsx/readSheet.ts';

/** The beginning of a file, and where it can be had some of its middle and end. */
export interface FileSample {
  compression: 'none' | 'gzip';
  encoding: Encoding;
  /** Whole lines. */
  text: string;
  /** Whole lines of further on. */
  further: string[];
  /** Of a spreadsheet: its first rows. */
  sheet: Row[] | null;
  findings: Finding[];
}

const headBytes = 768 * 1024;
const furtherBytes = 96 * 1024;
const sheetRows = 3_000;

/**
 * Takes a sample of a file to find out what it is. The middle and the end are looked at too where the file is not compressed:
 * an accent or a 31st may come late.
 *
 * @param encoding when it is known already
 * @throws FileProblem, or what the source throws for a damaged compression
 */
export async function sampleFile(source: FileSource, encoding?: Encoding): Promise<FileSample> {
  const start = await readBytes(source, 0, 4);
  const container = containerOf(start);
  if (container === 'zip')
    return {
      compression: 'none',
      encoding: 'utf-8',
      text: '',
      further: [],
      sheet: await firstRows(source),
      findings: [],
    };
  const bytes = source.read(0, source.size);
  const isGzip = container === 'gzip';
  const head = await concatenate(isGzip ? source.inflate(bytes, 'gzip') : bytes, headBytes);
  refuseBinary(head);
  const further = isGzip ? [] : await readFurther(source, head.length);
  const detected = detectEncoding(head);
  const late = further.map((piece) => detectEncoding(withoutCutCharacter(piece)));
  const odd = late.find((each) => each.encoding === 'windows-1252');
  const chosen = detected.encoding === 'utf-8' && odd ? odd : detected;
  const finalEncoding = encoding ?? chosen.encoding;
  return {
    compression: isGzip ? 'gzip' : 'none',
    encoding: finalEncoding,
    text: upToLastLine(decode(head, finalEncoding), source.size <= head.length),
    further:
      finalEncoding === 'utf-16le' ? [] : further.map((piece) => insideLines(decode(piece, finalEncoding))),
    sheet: null,
    findings: encoding === undefined ? [chosen.finding] : [],
  };
}

/** @throws FileProblem for pictures, documents and the like */
function refuseBinary(head: Uint8Array): void {
  if (head[0] === 0xd0 && head[1] === 0xcf)
    throw new FileProblem(
      'This is a spreadsheet of the old .xls kind. Save it as .xlsx or CSV, and send that.',
    );
  const isText = detectEncoding(head).encoding === 'utf-16le' || !head.includes(0);
  if (!isText || (head[0] === 0x25 && head[1] === 0x50 && head[2] === 0x44 && head[3] === 0x46))
    throw new FileProblem('This is not a file of rows: send CSV, XLSX, NDJSON or columns of fixed width.');
}

async function readFurther(source: FileSource, from: number): Promise<Uint8Array[]> {
  if (source.size < from + 2 * furtherBytes) return [];
  const middle = Math.floor((from + source.size) / 2);
  return [
    await readBytes(source, middle, middle + furtherBytes),
    await readBytes(source, source.size - furtherBytes, source.size),
  ];
}

async function firstRows(source: FileSource): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const some of readSheet(source)) {
    rows.push(...some);
    if (rows.length >= sheetRows) break;
  }
  return rows;
}

/** A piece from the middle may start inside of a character. */
function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  let at = 0;
  while (at < 4 && ((bytes[at] as number) & 0xc0) === 0x80) at++;
  return bytes.subarray(at);
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  return decoderOf(encoding).decode(bytes);
}

function upToLastLine(text: string, isWhole: boolean): string {
  const end = Math.max(text.lastIndexOf('\n'), text.includes('\n') ? -1 : text.lastIndexOf('\r'));
  if (isWhole) return /[\r\n]$/.test(text) ? text : `${text}\n`;
  return end === -1 ? `${text}\n` : text.slice(0, end + 1);
}

function insideLines(text: string): string {
  return text.slice(text.indexOf('\n') + 1, text.lastIndexOf('\n') + 1);
}
