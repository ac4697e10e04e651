import { type BookSettings, bookSettings } from '@rapport/contracts/books';
import { recordAudit } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { findBookSettings, updateBookSettings } from './reachQueries.ts';

/** Agents see everyone until a manager says otherwise. */
export async function readBookSettings(ctx: Ctx): Promise<BookSettings> {
  const kept = bookSettings.safeParse(await findBookSettings(ctx.client, ctx.workspaceId));
  return kept.success ? kept.data : { agentsSee: 'everyone' };
}

export async function changeBookSettings(ctx: Ctx, changes: Partial<BookSettings>): Promise<BookSettings> {
  const settings = { ...(await readBookSettings(ctx)), ...changes };
  await updateBookSettings(ctx.client, ctx.workspaceId, JSON.stringify(settings));
  await recordAudit(ctx, { action: 'books.settings-changed', details: { agentsSee: settings.agentsSee } });
  return settings;
}
