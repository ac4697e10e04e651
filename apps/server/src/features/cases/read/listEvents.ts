import type { CaseEvent, CaseEventList } from '@rapport/contracts/cases';
import type { Ctx } from '../../../platform/database/context.ts';
import { decodeCursor, encodeCursor } from '../../customers/cursor.ts';
import { caseOf } from '../act/caseOf.ts';
import { placeOf } from './place.ts';
import { type EventRow, findEvents } from './queries.ts';

const list = 'case events';

/**
 * What happened to a case, newest first.
 *
 * @throws DomainError not-found
 */
export async function listEvents(
  ctx: Ctx,
  caseId: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<CaseEventList> {
  await caseOf(ctx, caseId);
  const [, key, id] = cursor === undefined ? [] : decodeCursor(cursor, list, ['string', 'uuid']);
  const before = key === undefined ? null : placeOf(key as string, id as string, 'instant');
  const rows = await findEvents(ctx.client, ctx.workspaceId, caseId, { before, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    events: page.map((row) => eventOf(row, ctx)),
    nextCursor: last ? encodeCursor([list, last.at_text, last.event_id]) : null,
  };
}

function eventOf(row: EventRow, ctx: Ctx): CaseEvent {
  return {
    id: row.event_id,
    at: row.at.toISOString(),
    kind: row.kind as CaseEvent['kind'],
    by: { kind: row.actor_kind as CaseEvent['by']['kind'], name: row.actor_name },
    mine: row.actor_kind === ctx.actor.kind && row.actor_id === ctx.actor.id,
    text: row.said ?? row.text,
    data: row.data as CaseEvent['data'],
  };
}
