import type { Ctx } from '../../platform/database/context.ts';
import { deleteMails } from './queries.ts';
import { deleteReceived } from './receive/queries.ts';

/**
 * For the erasure of people: what was written to them goes, what is still to be sent too, and what they wrote.
 *
 * @param fragmentIds every fragment of the person
 * @param emails their addresses
 * @returns how many mails
 */
export async function forgetMails(
  ctx: Ctx,
  fragmentIds: readonly string[],
  emails: readonly string[],
): Promise<number> {
  const addresses = emails.map((email) => email.toLowerCase());
  const sent = await deleteMails(ctx.client, ctx.workspaceId, fragmentIds, addresses);
  return sent + (await deleteReceived(ctx.client, ctx.workspaceId, fragmentIds, addresses));
}
