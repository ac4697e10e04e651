import { readRows } from '../readRows.ts';
import type { FileSource } from '../source.ts';
import type { FileMapping } from '../types.ts';
import { Composer } from './Composer.ts';
import type { Outcome } from './composed.ts';

export interface FileBatch extends Outcome {
  /** Rows read so far, of the whole file; the last batch has them all. */
  rowsRead: number;
  /** How much of the work of reading is done, between 0 and 1. */
  share: number;
}

export interface ReadingOptions {
  /** Exchanges in a batch, about. */
  batchSize?: number;
  /** Called now and then during the first reading; what it throws ends the reading. */
  onScan?: (rows: number) => void | Promise<void>;
  /** How many bytes were taken from the source so far. */
  bytesRead?: () => number;
  mostPending?: number;
}

/** Bytes of a short line, compressed: a file has at most about this many rows. */
const shortestRow = 12;

/**
 * Reads a file as exchanges, in batches. The same file with the same mapping gives the same batches, so that whoever was
 * interrupted after some of them can leave out as many and go on.
 *
 * @throws FileProblem when the file as a whole can't be read
 */
export async function* readExchanges(
  source: FileSource,
  mapping: FileMapping,
  { batchSize = 1_000, onScan, bytesRead = () => 0, mostPending }: ReadingOptions = {},
): AsyncGenerator<FileBatch> {
  const columns = mapping.columns.map(({ header }) => header);
  const composer = new Composer(mapping, source.size / shortestRow, mostPending ? { mostPending } : {});
  let total = 0;
  if (composer.needsScan) {
    for await (const rows of readRows(source, mapping.format, columns)) {
      composer.scan(rows);
      total += rows.length;
      await onScan?.(total);
    }
  }
  composer.scanned();

  let batch: Outcome = emptyBatch();
  let rowsRead = 0;
  for (let pass = 0; pass < composer.passes; pass++) {
    if (pass > 0) composer.startPass(pass);
    const bytesBefore = bytesRead();
    let inPass = 0;
    for await (const rows of readRows(source, mapping.format, columns)) {
      for (const row of rows) {
        composer.take(row, batch);
        inPass++;
        if (isFull(batch, batchSize)) {
          const ofPass = total > 0 ? inPass / total : (bytesRead() - bytesBefore) / Math.max(1, source.size);
          rowsRead = Math.floor((pass * total + inPass) / composer.passes);
          yield { ...batch, rowsRead, share: Math.min(1, (pass + ofPass) / composer.passes) };
          batch = emptyBatch();
        }
      }
    }
    rowsRead = Math.floor(((pass + 1) * inPass) / composer.passes);
  }
  composer.finish(batch);
  const { exchanges } = batch;
  // All returns come at once: cut to size like the others.
  let start = 0;
  for (; start + batchSize < exchanges.length; start += batchSize) {
    yield { ...batch, exchanges: exchanges.slice(start, start + batchSize), rowsRead, share: 1 };
    batch = emptyBatch();
  }
  yield { ...batch, exchanges: exchanges.slice(start), rowsRead, share: 1 };
}

/** Also by lines: orders of many lines are kept with them until they are stored. */
function isFull(batch: Outcome, batchSize: number): boolean {
  return batch.exchanges.length >= batchSize || batch.lines >= 6 * batchSize;
}

function emptyBatch(): Outcome {
  return { exchanges: [], refused: [], setAside: [], lines: 0 };
}
