import { Worker } from 'node:worker_threads';
import type { ValueReport } from '@rapport/contracts/value';
import type { Ctx } from '../../platform/database/context.ts';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import type { Database } from '../../platform/database/open.ts';
import { readClock } from '../relations/readClock.ts';
import { Grown } from './Grown.ts';
import type { Histories, ReportTerms } from './histories.ts';
import { windowDays } from './makeReport.ts';
import {
  findTerms,
  markWorking,
  readDissatisfactions,
  readPeople,
  readPurchases,
  saveReport,
} from './queries.ts';

const actor = { kind: 'system', id: 'value' } as const;

/** Makes the report of a workspace anew and keeps it. A failure is kept too, beside the former report, and thrown. */
export async function workOut(database: Database, workspaceId: string, signal?: AbortSignal): Promise<void> {
  await inWorkspace(database, workspaceId, actor, ({ client }) => markWorking(client, workspaceId));
  try {
    const read = await inWorkspace(database, workspaceId, actor, readAll);
    signal?.throwIfAborted();
    const report = await reportInThread(read.histories, read.terms, signal);
    await inWorkspace(database, workspaceId, actor, ({ client }) =>
      saveReport(client, workspaceId, report, null),
    );
  } catch (error) {
    await inWorkspace(database, workspaceId, actor, ({ client }) =>
      saveReport(client, workspaceId, null, signal?.aborted ? null : (error as Error).message),
    );
    throw error;
  }
}

async function readAll(ctx: Ctx): Promise<{ histories: Histories; terms: ReportTerms }> {
  const { client, workspaceId } = ctx;
  const asOf = await readClock(ctx);
  const { currency, marginRate, timeZone } = await findTerms(client, workspaceId);
  const { people, placeOf } = await peopleOf(ctx, asOf);
  const purchases = { person: new Grown(), day: new Grown(), cents: new Grown() };
  for await (const rows of readPurchases(client, workspaceId, timeZone))
    for (const { id, day, cents } of rows) {
      const person = placeOf.get(id);
      if (person === undefined) continue;
      purchases.person.push(person);
      purchases.day.push(day);
      purchases.cents.push(cents);
    }
  const bad = { person: new Grown(), atMs: new Grown(), resolvedMs: new Grown() };
  for await (const rows of readDissatisfactions(client, workspaceId, asOf, windowDays))
    for (const { id, at_ms, resolved_ms } of rows) {
      bad.person.push(placeOf.get(id) ?? 0);
      bad.atMs.push(at_ms);
      bad.resolvedMs.push(resolved_ms ?? Number.NaN);
    }
  return {
    terms: { asOfMs: asOf.getTime(), currency, marginRate, computedAt: ctx.now().toISOString() },
    histories: {
      people,
      purchases: {
        person: Uint32Array.from(purchases.person.values()),
        day: Int32Array.from(purchases.day.values()),
        cents: purchases.cents.values(),
      },
      dissatisfactions: {
        person: Uint32Array.from(bad.person.values()),
        atMs: bad.atMs.values(),
        resolvedMs: bad.resolvedMs.values(),
      },
    },
  };
}

async function peopleOf({ client, workspaceId }: Ctx, asOf: Date) {
  const placeOf = new Map<string, number>();
  const columns = {
    type: new Grown(),
    firstMs: new Grown(),
    lastMs: new Grown(),
    isGone: new Grown(),
    yearly: new Grown(),
  };
  for await (const rows of readPeople(client, workspaceId, asOf))
    for (const row of rows) {
      placeOf.set(row.id, placeOf.size);
      columns.type.push(row.type ?? -1);
      columns.firstMs.push(row.first_ms);
      columns.lastMs.push(row.last_ms);
      columns.isGone.push(Number(row.is_gone));
      columns.yearly.push(row.yearly);
    }
  const people: Histories['people'] = {
    type: Int16Array.from(columns.type.values()),
    firstMs: columns.firstMs.values(),
    lastMs: columns.lastMs.values(),
    isGone: Uint8Array.from(columns.isGone.values()),
    yearly: columns.yearly.values(),
  };
  return { people, placeOf };
}

/** In a thread: a million customers take some seconds, during which the server answers. */
function reportInThread(
  histories: Histories,
  terms: ReportTerms,
  signal?: AbortSignal,
): Promise<ValueReport> {
  const thread = new Worker(new URL('./valueWorker.ts', import.meta.url), {
    workerData: { histories, terms },
  });
  const stop = () => void thread.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  return new Promise<ValueReport>((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the thread ended with ${code} before its answer`)));
  }).finally(() => signal?.removeEventListener('abort', stop));
}
