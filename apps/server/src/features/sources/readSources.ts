import type { Source, Sources } from '@rapport/contracts/sources';
import { exchangeKinds } from '@rapport/contracts/vocabulary';
import type { Ctx } from '../../platform/database/context.ts';
import { findKeyNames, findSourceDays, type SourceDayRow } from './queries.ts';

const dayMs = 86_400_000;
const days = 30;

/** What sent exchanges in the last thirty days, the busiest first, and the keys that may send but have not. */
export async function readSources(ctx: Ctx): Promise<Sources> {
  const from = new Date(ctx.now().getTime() - (days - 1) * dayMs).toISOString().slice(0, 10);
  const keys = await findKeyNames(ctx.client, ctx.workspaceId);
  const found = new Map<string, Source>();
  for (const key of keys) {
    if (key.isLive) found.set(`key ${key.id}`, emptySource('key', key.id, key.name));
  }
  for (const row of await findSourceDays(ctx.client, ctx.workspaceId, from)) {
    const id = `${row.source_kind} ${row.source_id}`;
    const name = keys.find((key) => key.id === row.source_id)?.name ?? row.source_id;
    const source = found.get(id) ?? emptySource(row.source_kind as Source['kind'], row.source_id, name);
    found.set(id, source);
    add(source, row);
  }
  const sources = [...found.values()].sort((a, b) => b.exchanges - a.exchanges || (a.name < b.name ? -1 : 1));
  return { sources, from };
}

function emptySource(kind: Source['kind'], id: string, name: string): Source {
  return { kind, id, name, lastReceived: null, exchanges: 0, days: [] };
}

function add(source: Source, row: SourceDayRow): void {
  const last = row.last_received.toISOString();
  if (source.lastReceived === null || source.lastReceived < last) source.lastReceived = last;
  if (row.exchanges === 0) return;
  source.exchanges += row.exchanges;
  const kind = exchangeKinds[row.kind] as string;
  const day = source.days.at(-1);
  if (day?.day === row.day) day.kinds[kind] = row.exchanges;
  else source.days.push({ day: row.day, kinds: { [kind]: row.exchanges } });
}
