import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RelationCourse } from '@rapport/contracts/relations';
import { axes, emptyTally, inferState, observe } from '@rapport/core/relations';
import type { Ctx } from '../../platform/database/context.ts';
import { observedFromRow } from '../exchanges/refresh/observedFromRow.ts';
import { findIngestWorkspace } from '../exchanges/workspaces.ts';
import { readClock } from '../relations/readClock.ts';
import { relationModelOf } from '../relations/relationModelOf.ts';
import { historyEntries } from './historyEntries.ts';
import { type ExchangeRow, findExchanges, findHistory } from './queries.ts';
import { recordReading } from './recordReading.ts';
import { seenFragments } from './seenFragments.ts';

/** Points of the line, at most, evenly spread. */
const mostPoints = 40;
/** A customer with more exchanges than this has no line: it would be replayed from all of them. */
const mostExchanges = 2_000;
/** Exchanges replayed before others get their turn. */
const atOnce = 100;

/**
 * A relation's course: what was shown and when, and where the customer stood over the years, from their exchanges up to each
 * point.
 *
 * @throws DomainError not-found
 */
export async function readCourse(ctx: Ctx, customerId: string): Promise<RelationCourse> {
  const { client, workspaceId } = ctx;
  const fragmentIds = await seenFragments(ctx, customerId);
  const [survivorId] = fragmentIds;
  await recordReading(ctx, { action: 'customer.course-read', customerId: survivorId });
  const history = historyEntries(await findHistory(client, workspaceId, survivorId, 500)).reverse();
  const newestFirst = await findExchanges(client, workspaceId, fragmentIds, {
    kinds: null,
    channels: null,
    before: null,
    limit: mostExchanges + 1,
  });
  const points = newestFirst.length > mostExchanges ? [] : await replay(ctx, newestFirst.reverse());
  return { history, points };
}

async function replay(ctx: Ctx, oldestFirst: readonly ExchangeRow[]): Promise<RelationCourse['points']> {
  const [first] = oldestFirst;
  if (!first) return [];
  const workspace = await findIngestWorkspace(ctx.client, ctx.workspaceId);
  const endMs = Math.max((await readClock(ctx)).getTime(), first.at.getTime());
  const model = await relationModelOf(ctx);
  const tally = emptyTally();
  const points: RelationCourse['points'] = [];
  let seen = 0;
  for (const atMs of instants(first.at.getTime(), endMs)) {
    for (; seen < oldestFirst.length; seen++) {
      const row = oldestFirst[seen] as ExchangeRow;
      if (row.at.getTime() > atMs) break;
      observe(tally, observedFromRow({ ...row, customer_id: '', at_ms: row.at.getTime() }, workspace), model);
      if (seen % atOnce === atOnce - 1) await nextTurn();
    }
    const { mean } = inferState(tally, model, atMs);
    points.push({
      at: new Date(atMs).toISOString(),
      mean: Object.fromEntries(axes.map((axis, i) => [axis, mean[i] as number])),
    });
  }
  return points;
}

function instants(fromMs: number, toMs: number): number[] {
  if (toMs === fromMs) return [fromMs];
  return Array.from(
    { length: mostPoints },
    (_, i) => fromMs + Math.round(((toMs - fromMs) * i) / (mostPoints - 1)),
  );
}
