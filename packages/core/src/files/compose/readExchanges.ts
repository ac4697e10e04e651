import { readRows } from '../readRows.ts';
import type { FileSource } from '../source.ts';
import type { FileMapping } from '../types.ts';
import { Composer, type ComposerOptions } from './Composer.ts';
import type { Outcome } from './composed.ts';
import { batchesOf, isGathered } from './gather.ts';

export interface FileBatch extends Outcome {
  /** Rows read so far, of the whole file; the last batch has them all. */
  rowsRead: number;
  /** How much of the work is done, between 0 and 1. */
  share: number;
}

export interface ReadingOptions extends ComposerOptions {
  /** Exchanges in a batch, about. */
  batchSize?: number;
  /** Called now and then while nothing comes out; what it throws ends the reading. */
  onScan?: (rows: number) => void | Promise<void>;
}

/** Bytes of a short line, compressed: a file has at most about this many rows. */
const shortestRow = 12;

/**
 * Reads a file as exchanges, in batches that hold each person's together. The same file with the same mapping gives the same
 * batches, so that whoever was interrupted after some of them can leave out as many and go on.
 *
 * @throws FileProblem when the file as a whole can't be read
 */
export async function* readExchanges(
  source: FileSource,
  mapping: FileMapping,
  { batchSize = 1_000, onScan, ...options }: ReadingOptions = {},
): AsyncGenerator<FileBatch> {
  const columns = mapping.columns.map(({ header }) => header);
  const composer = new Composer(mapping, source.size / shortestRow, options);
  let total = 0;
  for await (const rows of readRows(source, mapping.format, columns)) {
    composer.scan(rows);
    total += rows.length;
    await onScan?.(total);
  }
  composer.scanned();

  let gathering = emptyOutcome();
  let stored = 0;
  let read = 0;
  for (let pass = 0; pass < composer.passes; pass++) {
    if (pass > 0) composer.startPass(pass);
    for await (const rows of readRows(source, mapping.format, columns)) {
      for (const row of rows) {
        composer.take(row, gathering);
        read++;
        if (!isGathered(gathering, options.atOnce)) continue;
        yield* release(gathering, stored, read);
        gathering = emptyOutcome();
        stored = read;
      }
      await onScan?.(total);
    }
  }
  composer.finish(gathering);
  yield* release(gathering, stored, read);

  /** Progress goes evenly from what was read when the last were released to what is read now. */
  function* release(outcome: Outcome, from: number, to: number): Generator<FileBatch> {
    const count = Math.max(1, outcome.exchanges.length);
    let done = 0;
    for (const batch of batchesOf(outcome, batchSize)) {
      done += batch.exchanges.length;
      const rows = from + (to - from) * Math.min(1, outcome.exchanges.length === 0 ? 1 : done / count);
      const whole = Math.max(1, total * composer.passes);
      yield { ...batch, rowsRead: Math.floor(rows / composer.passes), share: Math.min(1, rows / whole) };
    }
  }
}

function emptyOutcome(): Outcome {
  return { exchanges: [], refused: [], setAside: [], lines: 0 };
}
