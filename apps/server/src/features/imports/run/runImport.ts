import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ExchangeInput } from '@rapport/contracts/exchange';
import { type FileBatch, FileProblem, handedBackHeadings, readExchanges } from '@rapport/core/files';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import { DomainError } from '../../../platform/errors.ts';
import type { Deps } from '../../../platform/feature.ts';
import { addJob } from '../../../platform/jobs/addJob.ts';
import type { IngestItem } from '../../exchanges/ingestItem.ts';
import { ingestOf } from '../../exchanges/ingestOf.ts';
import { askForReport } from '../../reports/keepReport.ts';
import { diskSource } from '../diskSource.ts';
import { placeOf } from '../places.ts';
import { finishImport, holdImport, releaseImport, saveProgress } from '../queries.ts';
import type { ImportProgress, ImportRecord } from '../records.ts';
import { HandBack } from './handBack.ts';

const actor = { kind: 'system', id: 'imports' } as const;
const holdSeconds = 30;
const batchSize = 1_000;
/** Batches being stored at once: while the database works on one, the next is read and prepared. */
const underWay = 3;

/**
 * Runs an import to its end: reads the file in batches, stores each through the ingest, notes how far it is. Interrupted, it
 * goes on after the last batch noted; a batch stored but not noted is known again, since each message is stored once.
 */
export async function runImport(
  deps: Deps,
  workspaceId: string,
  importId: string,
  signal: AbortSignal,
): Promise<void> {
  const record = await inWorkspace(deps.database, workspaceId, actor, ({ client }) =>
    holdImport(client, workspaceId, importId, holdSeconds),
  );
  if (record === null) return;
  const run = await Run.open(deps, workspaceId, record, signal);
  try {
    await run.toItsEnd();
  } finally {
    await run.close();
  }
}

/** A batch that is being stored, and what is to be noted once it is. */
interface Pending {
  batch: FileBatch;
  stored: Promise<{
    accepted: number;
    duplicates: number;
    customersAdded: number;
    refused: { index: number; field: string; message: string }[];
  }>;
}

class Stopped extends Error {}

class Run {
  readonly #deps: Deps;
  readonly #workspaceId: string;
  readonly #record: ImportRecord;
  readonly #signal: AbortSignal;
  readonly #refused: HandBack;
  readonly #setAside: HandBack;
  readonly #progress: ImportProgress;
  #notedAt = 0;

  private constructor(
    deps: Deps,
    workspaceId: string,
    record: ImportRecord,
    signal: AbortSignal,
    refused: HandBack,
    setAside: HandBack,
  ) {
    this.#deps = deps;
    this.#workspaceId = workspaceId;
    this.#record = record;
    this.#signal = signal;
    this.#refused = refused;
    this.#setAside = setAside;
    this.#progress = { ...record.progress };
  }

  static async open(
    deps: Deps,
    workspaceId: string,
    record: ImportRecord,
    signal: AbortSignal,
  ): Promise<Run> {
    const headers = record.mapping.columns.map(({ header }) => header);
    const place = (file: 'refused' | 'set-aside') => placeOf(deps.config, record.import_id, file);
    const refused = await HandBack.open(place('refused'), record.progress.refusedBytes, [
      ...handedBackHeadings.refused.en,
      ...headers,
    ]);
    const setAside = await HandBack.open(place('set-aside'), record.progress.setAsideBytes, [
      ...handedBackHeadings['set-aside'].en,
      ...headers,
    ]);
    return new Run(deps, workspaceId, record, signal, refused, setAside);
  }

  async toItsEnd(): Promise<void> {
    const { import_id: importId } = this.#record;
    try {
      await this.#storeAll();
      await this.#finish('done', null);
      await rm(placeOf(this.#deps.config, importId, 'upload'), { force: true });
    } catch (error) {
      if (error instanceof Stopped) return;
      if (this.#signal.aborted) {
        await this.#inTransaction((client) => releaseImport(client, this.#workspaceId, importId)).catch(
          () => {},
        );
        throw error;
      }
      if (!(error instanceof FileProblem))
        this.#deps.log.error({ err: error, importId }, 'an import stopped');
      await this.#finish('failed', explain(error));
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#refused.close(), this.#setAside.close()]);
  }

  async #storeAll(): Promise<void> {
    const source = await diskSource(placeOf(this.#deps.config, this.#record.import_id, 'upload'));
    const done = this.#progress.batchesDone;
    const waiting: Pending[] = [];
    const onScan = () => this.#note();
    let number = 0;
    for await (const batch of readExchanges(source, this.#record.mapping, {
      batchSize,
      onScan,
    })) {
      this.#signal.throwIfAborted();
      if (number++ < done) continue;
      const stored = this.#store(batch);
      // A failure is met when its turn comes to be noted.
      stored.catch(() => {});
      waiting.push({ batch, stored });
      if (waiting.length >= underWay) await this.#noteDone(waiting.shift() as Pending);
    }
    for (const pending of waiting) await this.#noteDone(pending);
  }

  /** Other sources have precedence: when too much is waiting, or the database is away, it tries again later. */
  async #store({ exchanges }: FileBatch): Pending['stored'] {
    const items = exchanges.map(({ input }) => input as IngestItem & ExchangeInput);
    if (items.length === 0) return { accepted: 0, duplicates: 0, customersAdded: 0, refused: [] };
    for (;;) {
      this.#signal.throwIfAborted();
      try {
        return await ingestOf(this.#deps).record(this.#workspaceId, items, {
          kind: 'import',
          id: this.#record.import_id,
        });
      } catch (error) {
        const isPassing =
          error instanceof DomainError &&
          (error.code === 'too-many-requests' || error.code === 'unavailable');
        if (!isPassing) throw error;
        await sleep(1_000, undefined, { signal: this.#signal });
      }
    }
  }

  async #noteDone({ batch, stored }: Pending): Promise<void> {
    const { accepted, duplicates, customersAdded, refused } = await stored;
    const progress = this.#progress;
    const late = new Set<number>();
    for (const { index, field, message } of refused) {
      late.add(index);
      const rows = batch.exchanges[index]?.rows ?? [];
      await this.#refused.add(rows.map((row) => [row.line, field, message, ...row.cells]));
      progress.rowsRefused += rows.length;
    }
    await this.#refused.add(
      batch.refused.map(({ row, problem }) => [row.line, problem.field, problem.message, ...row.cells]),
    );
    await this.#setAside.add(batch.setAside.map((row) => [row.line, ...row.cells]));
    progress.rowsRefused += batch.refused.length;
    progress.rowsSetAside += batch.setAside.length;
    progress.returnsLinked += batch.exchanges.filter(
      (each, index) => each.isLinked && !late.has(index),
    ).length;
    progress.exchangesAdded += accepted;
    progress.exchangesKnown += duplicates;
    progress.customersAdded += customersAdded;
    progress.rowsRead = batch.rowsRead;
    progress.share = batch.share;
    progress.batchesDone += 1;
    progress.refusedBytes = this.#refused.size;
    progress.setAsideBytes = this.#setAside.size;
    await this.#note();
  }

  /** A few times a second at most: what is not noted is only done again. */
  async #note(): Promise<void> {
    const now = Date.now();
    if (now - this.#notedAt < 300) return;
    this.#notedAt = now;
    this.#signal.throwIfAborted();
    const status = await this.#inTransaction((client) =>
      saveProgress(client, this.#workspaceId, this.#record.import_id, this.#progress, holdSeconds),
    );
    if (status !== 'running') throw new Stopped();
  }

  async #finish(status: 'done' | 'failed', message: string | null): Promise<void> {
    if (status === 'done') this.#progress.share = 1;
    await inWorkspace(this.#deps.database, this.#workspaceId, actor, async (ctx) => {
      await finishImport(ctx.client, this.#workspaceId, this.#record.import_id, {
        status,
        message,
        progress: this.#progress,
      });
      // Old contacts may be among what was imported.
      await addJob(ctx, 'measures.settle-contacts', null, { key: 'all' });
      await askForReport(ctx, 'value');
      await askForReport(ctx, 'studies');
    });
  }

  #inTransaction<T>(work: (client: import('pg').PoolClient) => Promise<T>): Promise<T> {
    return inWorkspace(this.#deps.database, this.#workspaceId, actor, ({ client }) => work(client));
  }
}

function explain(error: unknown): string {
  if (error instanceof FileProblem || error instanceof DomainError) return error.message;
  return 'Something failed on our side. What was added is kept: start it again, and it goes on from there.';
}
