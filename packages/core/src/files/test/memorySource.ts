import type { FileSource } from '../source.ts';

/** A file in memory, for tests; read in small pieces so that records are cut anywhere. */
export function memorySource(content: string | Uint8Array, pieceBytes = 97): FileSource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    size: bytes.length,
    async *read(start, end) {
      for (let at = start; at < end; at += pieceBytes) yield bytes.slice(at, Math.min(at + pieceBytes, end));
    },
    async *inflate(pieces, format) {
      const packed = new ReadableStream<Uint8Array<ArrayBuffer>>({
        async start(controller) {
          for await (const piece of pieces) controller.enqueue(piece.slice());
          controller.close();
        },
      });
      yield* packed.pipeThrough(new DecompressionStream(format));
    },
  };
}
