import type { Ctx } from '../../platform/database/context.ts';
import { countByStatus } from './queries.ts';

/** What became of the mails asked for under these keys: on their way, gone, or not delivered (`unknown` and taken back among them). */
export async function countMailsWith(
  ctx: Ctx,
  keys: readonly string[],
): Promise<{ queued: number; sent: number; failed: number }> {
  const counts = await countByStatus(ctx.client, ctx.workspaceId, keys);
  const of = (...statuses: string[]) => statuses.reduce((sum, status) => sum + (counts.get(status) ?? 0), 0);
  return {
    queued: of('queued', 'sending'),
    sent: of('sent'),
    failed: of('failed', 'bounced', 'unknown', 'cancelled'),
  };
}
