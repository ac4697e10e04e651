import type { Ctx } from '../../platform/database/context.ts';
import { findLatestAt } from './queries.ts';

const dayMs = 86_400_000;

/**
 * The instant a workspace is seen at: now, but never later than a day after its latest exchange, so that a history imported
 * from a file is seen as it stood at its end rather than as forgotten.
 */
export async function readClock(ctx: Ctx): Promise<Date> {
  const latest = await findLatestAt(ctx.client, ctx.workspaceId);
  const nowMs = ctx.now().getTime();
  return new Date(latest === null ? nowMs : Math.min(nowMs, latest.getTime() + dayMs));
}
