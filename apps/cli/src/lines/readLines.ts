import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Nobody writes an exchange this long: past it the file is not one exchange a line. */
const longestLine = 16 * 1024 * 1024;

/**
 * The lines of a file, or of standard input for `-`, some at a time; gzip is recognised by its first bytes. Memory is that of
 * one chunk and one line.
 */
export async function* readLines(path: string): AsyncGenerator<string[]> {
  const source = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 256 * 1024 });
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const chunk of await unzipped(source)) {
    const text = rest + decoder.decode(chunk as Uint8Array, { stream: true });
    const lines = text.split('\n');
    rest = lines.pop() as string;
    if (rest.length > longestLine)
      throw new Error(`${path}: a line is longer than 16 MB; write one exchange a line.`);
    yield lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield [rest];
}

/** Looks at the first two bytes, then gives the whole. */
async function unzipped(source: Readable): Promise<Readable> {
  const chunks = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let head: Buffer = Buffer.alloc(0);
  let isOver = false;
  while (head.length < 2 && !isOver) {
    const next = await chunks.next();
    isOver = next.done === true;
    if (!isOver) head = Buffer.concat([head, next.value as Buffer]);
  }
  const whole = Readable.from(
    (async function* () {
      if (head.length > 0) yield head;
      for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
    })(),
    { objectMode: false },
  );
  if (head[0] !== 0x1f || head[1] !== 0x8b) return whole;
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  whole.on('error', (error) => gunzip.destroy(error));
  return whole.pipe(gunzip);
}
