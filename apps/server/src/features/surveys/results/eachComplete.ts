import type { Ctx } from '../../../platform/database/context.ts';
import { type CompleteRow, findCompletes } from './queries.ts';

const step = 2_000;

/** Complete responses of a survey, newest first, a few thousand in memory at a time. */
export async function* eachComplete(ctx: Ctx, surveyId: string, limit: number): AsyncGenerator<CompleteRow> {
  let after: { at: Date; id: string } | null = null;
  let left = limit;
  while (left > 0) {
    const asked = Math.min(step, left);
    const rows: CompleteRow[] = await findCompletes(ctx.client, ctx.workspaceId, surveyId, after, asked);
    yield* rows;
    left -= rows.length;
    const last = rows.at(-1);
    if (!last || rows.length < asked) return;
    after = { at: last.answered_at, id: last.response_id };
  }
}
