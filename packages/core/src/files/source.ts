/** Where a file's bytes come from: the disk, memory. Whoever reads files gives one of these; core itself touches no disk. */
export interface FileSource {
  /** In bytes. */
  size: number;
  /** The bytes from `start` to `end`, the latter left out. */
  read(start: number, end: number): AsyncIterable<Uint8Array>;
  /** Undoes a compression, as the bytes come. Fails when they are damaged. */
  inflate(bytes: AsyncIterable<Uint8Array>, format: 'gzip' | 'deflate-raw'): AsyncIterable<Uint8Array>;
}

/** What is wrong with a file as a whole. The message says what to do. */
export class FileProblem extends Error {
  override name = 'FileProblem';
}

/** A part of a file in one piece. */
export async function readBytes(source: FileSource, start: number, end: number): Promise<Uint8Array> {
  return concatenate(source.read(start, Math.min(end, source.size)));
}

/** Stops once there is enough, for looking at a beginning. */
export async function concatenate(
  pieces: AsyncIterable<Uint8Array>,
  enough = Number.POSITIVE_INFINITY,
): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    kept.push(piece);
    size += piece.length;
    if (size >= enough) break;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of kept) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Compares the first bytes: gzip, zip (which XLSX is). */
export function containerOf(head: Uint8Array): 'gzip' | 'zip' | 'none' {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4 ? 'zip' : 'none';
}
