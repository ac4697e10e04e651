import type { MailPurpose } from '@rapport/contracts/mail';
import type { Ctx } from '../../platform/database/context.ts';
import { cancelMails, findUnsent } from './queries.ts';

/**
 * The keys of a purpose's mails of which no server has had a byte: they wait, or a sender has them and has not begun.
 *
 * @param isHeld they stay so until the transaction ends: whoever would hand one over waits for that
 */
export function unsentMails(
  ctx: Ctx,
  purpose: MailPurpose,
  { isHeld }: { isHeld: boolean },
): Promise<string[]> {
  return findUnsent(ctx.client, ctx.workspaceId, purpose, isHeld);
}

/** Takes back mails that `unsentMails` holds: they never leave. */
export function takeBackMails(ctx: Ctx, keys: readonly string[]): Promise<void> {
  return cancelMails(ctx.client, ctx.workspaceId, keys);
}
