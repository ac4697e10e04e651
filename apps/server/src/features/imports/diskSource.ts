import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip, createInflateRaw } from 'node:zlib';
import { FileProblem, type FileSource } from '@rapport/core/files';

/** A file on disk as core reads it, and how many of its bytes were read so far. */
export interface DiskSource extends FileSource {
  bytesRead(): number;
}

export async function diskSource(path: string): Promise<DiskSource> {
  const { size } = await stat(path);
  let bytesRead = 0;
  return {
    size,
    bytesRead: () => bytesRead,
    async *read(start, end) {
      if (end <= start) return;
      for await (const piece of createReadStream(path, { start, end: end - 1, highWaterMark: 256 * 1024 })) {
        bytesRead += piece.length;
        yield piece as Uint8Array;
      }
    },
    async *inflate(bytes, format) {
      const inflater = format === 'gzip' ? createGunzip() : createInflateRaw();
      const source = Readable.from(bytes);
      source.on('error', (error) => inflater.destroy(error));
      try {
        for await (const piece of source.pipe(inflater)) yield piece as Uint8Array;
      } catch (cause) {
        throw new FileProblem(
          'The file is damaged: it cannot be unpacked to its end. Make it again and send it anew.',
          { cause },
        );
      } finally {
        source.destroy();
      }
    },
  };
}
