import type { MailStatus } from '@rapport/contracts/mail';
import type { Ctx } from '../../platform/database/context.ts';
import { findStatuses } from './queries.ts';

export type { MailStatus };

/** Where the mails asked for under these keys stand; a key without a mail is left out. */
export async function findMailStatuses(ctx: Ctx, keys: readonly string[]): Promise<Map<string, MailStatus>> {
  if (keys.length === 0) return new Map();
  const rows = await findStatuses(ctx.client, ctx.workspaceId, keys);
  return new Map(rows.map(({ key, status }) => [key, status]));
}
