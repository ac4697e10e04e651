import type {
  AgendaChanges,
  AgendaDay,
  AgendaEntry,
  DayQuery,
  NewAgendaEntry,
} from '@rapport/contracts/counter';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError } from '../../../platform/errors.ts';
import { ownAssistant, writingAssistant } from '../../books/assistants.ts';
import { readReach } from '../../books/reach.ts';
import { decodeCursor, encodeCursor } from '../../customers/cursor.ts';
import { recordReading } from '../../customers/recordReading.ts';
import { seenFragments } from '../../customers/seenFragments.ts';
import { findPlace } from '../queries.ts';
import { idTaken, type Writer, writerOf } from '../writerOf.ts';
import {
  type AgendaRow,
  findAgendaEntry,
  findDay,
  findPlanned,
  insertAgendaEntries,
  type NewAgendaRow,
  updateAgendaEntry,
} from './queries.ts';

/**
 * Notes an appointment, a follow-up by the same person, a card to write or a call to make. Sent twice with one id, it is kept
 * once.
 *
 * @throws DomainError not-found, invalid
 */
export async function addAgendaEntry(ctx: Ctx, input: NewAgendaEntry): Promise<AgendaEntry> {
  const writer = await writerOf(ctx, input);
  const { id, customerId, kind, day, minutes, purpose } = input;
  const { assistantId, siteId, author, at } = writer;
  const row = {
    id,
    customerId,
    kind,
    day,
    time: input.time ?? null,
    minutes,
    purpose,
    assistantId,
    siteId,
    author,
    at,
  };
  await insertAgendaEntries(ctx.client, ctx.workspaceId, [row]);
  const kept = await findAgendaEntry(ctx.client, ctx.workspaceId, id);
  if (kept?.customer_id !== customerId) throw idTaken();
  return entryOf(kept);
}

/** Tasks that follow from something else: calls to make, cards to write. */
export async function planTasks(ctx: Ctx, tasks: readonly NewAgendaRow[]): Promise<void> {
  await insertAgendaEntries(ctx.client, ctx.workspaceId, tasks);
}

/**
 * Keeps the id of something written that is done at once, on today's agenda as kept.
 *
 * @returns false when something of this id was there already
 */
export async function isNewWriting(
  ctx: Ctx,
  of: { id: string; customerId: string; kind: 'card'; text: string },
  writer: Writer,
): Promise<boolean> {
  const { today } = await findPlace(ctx.client, ctx.workspaceId, ctx.now());
  const { assistantId, siteId, author, at } = writer;
  const { id, customerId, kind, text: purpose } = of;
  const place = { assistantId, siteId, author, at, day: today, time: null, minutes: 10 };
  const inserted = await insertAgendaEntries(
    ctx.client,
    ctx.workspaceId,
    [{ id, customerId, kind, purpose, ...place }],
    'kept',
  );
  return inserted === 1;
}

/** Another day, kept, missed, cancelled, planned again, somebody else's. @throws DomainError not-found, invalid */
export async function changeAgendaEntry(
  ctx: Ctx,
  entryId: string,
  changes: AgendaChanges,
): Promise<AgendaEntry> {
  const row = await findAgendaEntry(ctx.client, ctx.workspaceId, entryId);
  if (row === null) throw new DomainError('not-found', 'There is no such appointment. Reload the page.');
  await seenFragments(ctx, row.customer_id);
  if (changes.assistantId !== undefined) await writingAssistant(ctx, changes.assistantId);
  await updateAgendaEntry(ctx.client, ctx.workspaceId, {
    entry_id: entryId,
    day: changes.day ?? row.day,
    time: changes.time === undefined ? row.time : changes.time,
    purpose: changes.purpose ?? row.purpose,
    status: changes.status ?? row.status,
    assistant_id: changes.assistantId ?? row.assistant_id,
  });
  const changed = await findAgendaEntry(ctx.client, ctx.workspaceId, entryId);
  return entryOf(changed ?? row);
}

/**
 * The agenda of a day, for everyone, a site or one assistant; an agent held to their sites sees these and their own. The
 * reading is noted in the audit.
 *
 * @throws DomainError invalid for a cursor of another list
 */
export async function readDay(ctx: Ctx, query: DayQuery): Promise<AgendaDay> {
  const { today } = await findPlace(ctx.client, ctx.workspaceId, ctx.now());
  const day = query.day ?? today;
  const list = `agenda ${day}`;
  const [, time, id] = query.cursor === undefined ? [] : decodeCursor(query.cursor, list, ['string', 'uuid']);
  const after = id === undefined ? null : { time: time as string, id: id as string };
  const own = query.mine ? await ownAssistant(ctx) : null;
  const isNobody = query.mine === true && own === null && query.assistantId === undefined;
  const reach = await readReach(ctx);
  const filter = {
    siteId: query.siteId ?? null,
    assistantId: query.assistantId ?? own?.assistant_id ?? null,
    siteIds: reach?.siteIds ?? null,
    ownId: reach?.assistantId ?? null,
  };
  const rows = isNobody
    ? []
    : await findDay(ctx.client, ctx.workspaceId, day, filter, after, query.limit + 1);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  await recordReading(ctx, { action: 'counter.day-read', details: { day, entries: page.length } });
  return {
    day,
    isToday: day === today,
    entries: page.map(entryOf),
    nextCursor: last ? encodeCursor([list, last.time ?? '', last.entry_id]) : null,
  };
}

/** What is planned from today, of fragments known already. */
export async function plannedWith(
  ctx: Ctx,
  fragmentIds: readonly string[],
  today: string,
  limit: number,
): Promise<AgendaEntry[]> {
  return (await findPlanned(ctx.client, ctx.workspaceId, fragmentIds, today, limit)).map(entryOf);
}

function entryOf(row: AgendaRow): AgendaEntry {
  return {
    id: row.entry_id,
    kind: row.kind,
    day: row.day,
    time: row.time,
    minutes: row.minutes,
    purpose: row.purpose,
    status: row.status,
    customer: { id: row.survivor_id, name: row.customer_name },
    assistant: row.assistant_id === null ? null : { id: row.assistant_id, name: row.assistant_name ?? '' },
    site: row.site_id === null ? null : { id: row.site_id, name: row.site_name ?? '' },
  };
}
