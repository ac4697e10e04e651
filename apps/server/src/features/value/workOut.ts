import type { ValueReport } from '@rapport/contracts/value';
import type { Ctx } from '../../platform/database/context.ts';
import type { Database } from '../../platform/database/open.ts';
import { readClock } from '../relations/readClock.ts';
import { inThread } from '../reports/inThread.ts';
import { keepReport } from '../reports/keepReport.ts';
import { Grown } from './Grown.ts';
import type { Histories, ReportTerms } from './histories.ts';
import { windowDays } from './makeReport.ts';
import { findTerms, readDissatisfactions, readPeople, readPurchases } from './queries.ts';

/** Makes the report of a workspace anew and keeps it. A failure is kept too, beside the former report, and thrown. */
export async function workOut(database: Database, workspaceId: string, signal?: AbortSignal): Promise<void> {
  const worker = new URL('./valueWorker.ts', import.meta.url);
  await keepReport(
    database,
    workspaceId,
    'value',
    { read: readAll, make: (read) => inThread<ValueReport>(worker, read, signal) },
    signal,
  );
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
