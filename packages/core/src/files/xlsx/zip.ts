import { concatenate, FileProblem, type FileSource, readBytes } from '../source.ts';

interface ZipEntry {
  method: number;
  compressedSize: number;
  headerOffset: number;
}

export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;

/**
 * The directory at the end of a zip file (PKWARE APPNOTE 4.3.12, 4.3.16).
 * @throws FileProblem when there is none
 */
export async function readDirectory(source: FileSource): Promise<ZipDirectory> {
  const tailStart = Math.max(0, source.size - 65_557);
  const tail = viewOf(await readBytes(source, tailStart, source.size));
  let at = tail.byteLength - 22;
  while (at >= 0 && tail.getUint32(at, true) !== endSignature) at--;
  if (at < 0)
    throw new FileProblem('This spreadsheet is cut short or damaged. Save it again and send it anew.');
  const size = tail.getUint32(at + 12, true);
  const start = tail.getUint32(at + 16, true);
  if (start === 0xffffffff)
    throw new FileProblem('This spreadsheet is larger than 4 GB. Save it as CSV and send that.');
  return entriesOf(await readBytes(source, start, start + size));
}

/** The content of one entry, uncompressed as it comes. */
export async function* openEntry(
  source: FileSource,
  directory: ZipDirectory,
  name: string,
): AsyncGenerator<Uint8Array> {
  const entry = directory.get(name);
  if (!entry) throw new FileProblem(`This spreadsheet has no part ${name}. Save it again as .xlsx.`);
  const header = viewOf(await readBytes(source, entry.headerOffset, entry.headerOffset + 30));
  const start = entry.headerOffset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const bytes = source.read(start, start + entry.compressedSize);
  if (entry.method === 0) yield* bytes;
  else if (entry.method === 8) yield* source.inflate(bytes, 'deflate-raw');
  else
    throw new FileProblem(
      'This spreadsheet is encrypted or packed in an unusual way. Save it again as .xlsx.',
    );
}

/** A small entry as text. */
export async function readEntry(
  source: FileSource,
  directory: ZipDirectory,
  name: string,
): Promise<string | null> {
  if (!directory.has(name)) return null;
  return new TextDecoder().decode(await concatenate(openEntry(source, directory, name), 64 * 1024 * 1024));
}

function entriesOf(bytes: Uint8Array): ZipDirectory {
  const view = viewOf(bytes);
  const entries = new Map<string, ZipEntry>();
  const decoder = new TextDecoder();
  let at = 0;
  while (at + 46 <= bytes.length && view.getUint32(at, true) === entrySignature) {
    const nameLength = view.getUint16(at + 28, true);
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      compressedSize: view.getUint32(at + 20, true),
      headerOffset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
