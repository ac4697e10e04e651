import type {
  NewWait,
  NewWaitlist,
  Wait,
  WaitingPeople,
  Waitlist,
  WaitlistChanges,
  Waitlists,
} from '@rapport/contracts/counter';
import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError } from '../../../platform/errors.ts';
import { authorOf } from '../../books/authorOf.ts';
import { decodeCursor, encodeCursor } from '../../customers/cursor.ts';
import { recordReading } from '../../customers/recordReading.ts';
import { seenFragments } from '../../customers/seenFragments.ts';
import { idTaken, writerOf } from '../writerOf.ts';
import {
  findWait,
  findWaiting,
  findWaitlist,
  findWaitlists,
  findWaitsOf,
  insertWait,
  insertWaitlist,
  updateWait,
  updateWaitlist,
  type WaitlistRow,
  type WaitRow,
} from './queries.ts';
import { type Told, tellWaiting } from './tellWaiting.ts';

/** Opens a waitlist for a product. Sent twice with one id, it is opened once. */
export async function openWaitlist(ctx: Ctx, input: NewWaitlist): Promise<Waitlist> {
  const { id, product, expectedOn } = input;
  const list = { id, product, sku: input.sku ?? null, expectedOn, author: authorOf(ctx), at: ctx.now() };
  await insertWaitlist(ctx.client, ctx.workspaceId, list);
  return waitlistOf(await waitlistById(ctx, id));
}

/**
 * Another expected date, or the product is here: whoever waits is told, each by a message or by somebody who calls, in the
 * same transaction. What is the same already tells nobody.
 *
 * @throws DomainError not-found
 */
export async function changeWaitlist(
  ctx: Ctx,
  waitlistId: string,
  changes: WaitlistChanges,
): Promise<Waitlist & { told: Told }> {
  const { client, workspaceId } = ctx;
  const row = await waitlistById(ctx, waitlistId, true);
  const expectedOn = changes.expectedOn === undefined ? row.expected_on : changes.expectedOn;
  const hasArrived = changes.hasArrived ?? row.arrived_at !== null;
  const arrivedAt = hasArrived ? (row.arrived_at ?? ctx.now()) : null;
  await updateWaitlist(client, workspaceId, { id: waitlistId, expectedOn, arrivedAt });
  const kind =
    arrivedAt !== null && row.arrived_at === null
      ? 'arrived'
      : arrivedAt === null && expectedOn !== null && expectedOn !== row.expected_on
        ? row.expected_on === null
          ? 'expected'
          : 'moved'
        : null;
  const told =
    kind === null || !changes.tell
      ? { mail: 0, call: 0 }
      : await tellWaiting(ctx, { kind, product: row.product, waitlistId, expectedOn });
  await recordAudit(ctx, {
    action: 'waitlist.changed',
    subject: { kind: 'waitlist', id: waitlistId },
    details: { kind, ...told },
  });
  return { ...waitlistOf(await waitlistById(ctx, waitlistId)), told };
}

/** Waitlists, the latest first. */
export async function listWaitlists(
  ctx: Ctx,
  query: { cursor?: string | undefined; limit: number },
): Promise<Waitlists> {
  const after = placeOf(query.cursor, 'waitlists');
  const rows = await findWaitlists(ctx.client, ctx.workspaceId, after, query.limit + 1);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return {
    waitlists: page.map(waitlistOf),
    nextCursor: last ? encodeCursor(['waitlists', last.created_at.getTime(), last.waitlist_id]) : null,
  };
}

/** Who waits, first come first. The reading is noted in the audit. @throws DomainError not-found */
export async function listWaiting(
  ctx: Ctx,
  waitlistId: string,
  query: { cursor?: string | undefined; limit: number },
): Promise<WaitingPeople> {
  await waitlistById(ctx, waitlistId);
  const list = `waiting ${waitlistId}`;
  const after = placeOf(query.cursor, list);
  const rows = await findWaiting(ctx.client, ctx.workspaceId, waitlistId, after, query.limit + 1);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  await recordReading(ctx, {
    action: 'waitlist.read',
    details: { waitlist: waitlistId, customers: page.length },
  });
  return {
    people: page.map((row) => ({
      id: row.entry_id,
      customer: { id: row.survivor_id, name: row.customer_name },
      joinedAt: row.joined_at.toISOString(),
      status: row.status,
      text: row.text,
      lastNews: newsOf(row),
    })),
    nextCursor: last ? encodeCursor([list, last.joined_at.getTime(), last.entry_id]) : null,
  };
}

/** Somebody waits too. Sent twice with one id, they wait once. @throws DomainError not-found, conflict when they wait already */
export async function joinWaitlist(ctx: Ctx, waitlistId: string, input: NewWait): Promise<Wait> {
  const { client, workspaceId } = ctx;
  await waitlistById(ctx, waitlistId, true);
  const writer = await writerOf(ctx, input);
  const { id, customerId, text } = input;
  const fragmentIds = await seenFragments(ctx, customerId);
  const waits = await findWaitsOf(client, workspaceId, fragmentIds, 500);
  if (waits.some((wait) => wait.waitlist_id === waitlistId && wait.entry_id !== id))
    throw new DomainError('conflict', 'They wait for this already: nothing changed.');
  await insertWait(client, workspaceId, { id, waitlistId, customerId, text }, writer);
  const row = await findWait(client, workspaceId, id);
  if (row?.customer_id !== customerId || row.waitlist_id !== waitlistId) throw idTaken();
  return waitOf(row);
}

/** Collected, no longer waiting, or waiting again. @throws DomainError not-found */
export async function changeWait(ctx: Ctx, entryId: string, { status }: Pick<Wait, 'status'>): Promise<Wait> {
  const row = await findWait(ctx.client, ctx.workspaceId, entryId);
  if (row === null) throw new DomainError('not-found', 'Nobody waits under this id. Reload the page.');
  await seenFragments(ctx, row.customer_id);
  await updateWait(ctx.client, ctx.workspaceId, entryId, status);
  return waitOf({ ...row, status });
}

/** Where somebody waits, of fragments known already. */
export async function waitsOf(ctx: Ctx, fragmentIds: readonly string[], limit: number): Promise<Wait[]> {
  return (await findWaitsOf(ctx.client, ctx.workspaceId, fragmentIds, limit)).map(waitOf);
}

async function waitlistById(ctx: Ctx, id: string, forUpdate = false): Promise<WaitlistRow> {
  const row = await findWaitlist(ctx.client, ctx.workspaceId, id, forUpdate);
  if (row === null) throw new DomainError('not-found', 'There is no such waitlist. Reload the list.');
  return row;
}

function placeOf(cursor: string | undefined, list: string): { at: Date; id: string } | null {
  if (cursor === undefined) return null;
  const [, at, id] = decodeCursor(cursor, list, ['number', 'uuid']);
  return { at: new Date(at as number), id: id as string };
}

function waitlistOf(row: WaitlistRow): Waitlist {
  return {
    id: row.waitlist_id,
    product: row.product,
    sku: row.sku,
    expectedOn: row.expected_on,
    arrivedAt: row.arrived_at?.toISOString() ?? null,
    waiting: row.waiting,
  };
}

function waitOf(row: WaitRow): Wait {
  return {
    id: row.entry_id,
    waitlistId: row.waitlist_id,
    product: row.product,
    sku: row.sku,
    expectedOn: row.expected_on,
    arrivedAt: row.arrived_at?.toISOString() ?? null,
    joinedAt: row.joined_at.toISOString(),
    status: row.status,
    lastNews: newsOf(row),
  };
}

function newsOf({ news_at: at, news_kind: kind, told_by: by }: WaitRow): Wait['lastNews'] {
  return at === null || kind === null || by === null ? null : { at: at.toISOString(), kind, by };
}
