import { type RetentionSettings, type RetentionState, retentionSettings } from '@rapport/contracts/erasure';
import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { findRetention, findRuns, updateRetention } from './queries.ts';

/** Off until somebody has looked at what it would erase. Three years for prospects: the CNIL's usual reading. */
const usual: RetentionSettings = { isOn: false, prospectMonths: 36, customerMonths: null };

export async function readRetentionSettings(ctx: Ctx): Promise<RetentionSettings> {
  const own = retentionSettings.partial().safeParse(await findRetention(ctx.client, ctx.workspaceId));
  return { ...usual, ...(own.success ? own.data : {}) };
}

/** The rules, and what they did in the last nights. */
export async function readRetention(ctx: Ctx): Promise<RetentionState> {
  const runs = await findRuns(ctx.client, ctx.workspaceId);
  return {
    settings: await readRetentionSettings(ctx),
    runs: runs.map((run) => ({
      id: run.run_id,
      beganAt: run.began_at.toISOString(),
      endedAt: run.ended_at?.toISOString() ?? null,
      prospects: run.prospects,
      customers: run.customers,
    })),
  };
}

export async function changeRetention(
  ctx: Ctx,
  changes: Partial<RetentionSettings>,
): Promise<RetentionState> {
  const after = { ...(await readRetentionSettings(ctx)), ...changes };
  await updateRetention(ctx.client, ctx.workspaceId, JSON.stringify(after));
  await recordAudit(ctx, { action: 'retention.changed', details: { ...after } });
  return readRetention(ctx);
}
