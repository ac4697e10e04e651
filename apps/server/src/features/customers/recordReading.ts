import type { Ctx } from '../../platform/database/context.ts';

/**
 * Notes that customers were read, in the reading's own transaction: nothing is shown without its line. The answer does not
 * wait for the disk, which has it within a second: only a crash of the database in that second could lose it.
 */
export async function recordReading(
  ctx: Ctx,
  { action, customerId, details }: { action: string; customerId?: string; details?: Record<string, unknown> },
): Promise<void> {
  await ctx.client.query({
    name: 'record-reading',
    text: `with soon as (select set_config('synchronous_commit', 'off', true))
      insert into audit (workspace_id, audit_id, happened_at, actor_kind, actor_id, action, subject_kind, subject_id, details)
      select $1, gen_random_uuid(), $2, $3, $4, $5, $6, $7, $8 from soon`,
    values: [
      ctx.workspaceId,
      ctx.now(),
      ctx.actor.kind,
      ctx.actor.id,
      action,
      customerId === undefined ? null : 'customer',
      customerId ?? null,
      details ? JSON.stringify(details) : null,
    ],
  });
}
