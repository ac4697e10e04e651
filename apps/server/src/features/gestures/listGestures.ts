import type { Gesture, GestureList, GesturesQuery } from '@rapport/contracts/gestures';
import type { Ctx } from '../../platform/database/context.ts';
import { readReach } from '../books/reach.ts';
import { decodeCursor, encodeCursor } from '../customers/cursor.ts';
import { recordReading } from '../customers/recordReading.ts';
import { readMoments, type WorkspaceMoment } from '../moments/catalogue/catalogue.ts';
import { findGestures, type GestureRow } from './queries.ts';

/** What was done, or waits to be, a page at a time. Personal data: the reading is noted. */
export async function listGestures(ctx: Ctx, query: GesturesQuery): Promise<GestureList> {
  const list = `gestures ${query.status ?? ''}`;
  const [ms, id] = query.cursor ? decodeCursor(query.cursor, list, ['number', 'uuid']).slice(1) : [];
  const rows = await findGestures(ctx.client, ctx.workspaceId, {
    way: query.way ?? null,
    status: query.status ?? null,
    customer: query.customer ?? null,
    batch: query.batch ?? null,
    by: query.mine ? `${ctx.actor.kind}:${ctx.actor.id}` : null,
    reach: await readReach(ctx),
    after: id === undefined ? null : { ms: ms as number, id: id as string },
    limit: query.limit + 1,
  });
  await recordReading(ctx, { action: 'gestures.listed', details: { count: rows.length } });
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  const moments = new Map((await readMoments(ctx)).map((moment) => [moment.key, moment.name]));
  return {
    gestures: page.map((row) => gestureOf(row, moments)),
    nextCursor: last ? encodeCursor([list, last.created_at.getTime(), last.gesture_id]) : null,
  };
}

function gestureOf(row: GestureRow, moments: ReadonlyMap<string, WorkspaceMoment['name']>): Gesture {
  const { moment_key: key } = row;
  return {
    id: row.gesture_id,
    customerId: row.customer_id,
    name: row.name,
    moment: key,
    momentName: key === null ? null : (moments.get(key) ?? { fr: key, en: key }),
    way: row.way,
    status: row.status,
    subject: row.subject,
    text: row.body,
    language: row.language,
    address: row.address,
    phone: row.way === 'call' || row.way === 'sms' ? row.recipient : null,
    gift: row.gift,
    costCents: row.cost_cents,
    by: row.by_name,
    notBefore: row.not_before?.toISOString() ?? null,
    outcome: row.outcome,
    reaction: row.reaction,
    reactionWords: row.reaction_words,
    batchId: row.batch_id,
    createdAt: row.created_at.toISOString(),
    doneAt: row.done_at?.toISOString() ?? null,
  };
}
