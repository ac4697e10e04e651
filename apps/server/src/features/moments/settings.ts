import { type MomentSettings, momentSettings } from '@rapport/contracts/moments';
import { recordAudit } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { findWorkspace, updateSettings } from './queries.ts';

const usual: MomentSettings = {
  perCustomer30Days: 3,
  perDay: null,
  // The window of a French C6 envelope when the card is slipped in face to the front: right half, 20 mm from its edges.
  window: { left: 76, top: 52, width: 62, height: 38 },
  sender: '',
};

export async function readMomentSettings(ctx: Ctx): Promise<MomentSettings> {
  return settingsOf((await findWorkspace(ctx.client, ctx.workspaceId)).moments);
}

/** What a workspace has not chosen is as usual. */
export function settingsOf(stored: unknown): MomentSettings {
  const chosen = momentSettings.partial().safeParse(stored);
  return { ...usual, ...(chosen.success ? chosen.data : {}) };
}

export async function changeMomentSettings(
  ctx: Ctx,
  changes: Partial<MomentSettings>,
): Promise<MomentSettings> {
  const settings = { ...(await readMomentSettings(ctx)), ...changes };
  await updateSettings(ctx.client, ctx.workspaceId, JSON.stringify(settings));
  await recordAudit(ctx, { action: 'moments.settings-changed', details: changes });
  return settings;
}
