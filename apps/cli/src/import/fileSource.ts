import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip, createInflateRaw } from 'node:zlib';
import { FileProblem, type FileSource } from '@rapport/core/files';

const pieceBytes = 256 * 1024;

/**
 * A file on disk, as core reads files.
 * @throws Error saying what is wrong with the path
 */
export async function fileSource(path: string): Promise<FileSource> {
  const about = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    throw new Error(cause.code === 'ENOENT' ? `${path}: there is no such file` : cause.message, { cause });
  });
  if (about.isDirectory()) throw new Error(`${path}: is a folder; give a file`);
  return {
    size: about.size,
    async *read(start, end) {
      if (end > start) yield* createReadStream(path, { start, end: end - 1, highWaterMark: pieceBytes });
    },
    async *inflate(bytes, format) {
      const inflater =
        format === 'gzip'
          ? createGunzip({ chunkSize: pieceBytes })
          : createInflateRaw({ chunkSize: pieceBytes });
      const packed = Readable.from(bytes);
      packed.on('error', (error) => inflater.destroy(error));
      try {
        yield* packed.pipe(inflater);
      } catch (cause) {
        throw new FileProblem(`${path}: the compressed file is damaged; make it again`, { cause });
      } finally {
        packed.destroy();
      }
    },
  };
}
