import type { Ctx } from '../../platform/database/context.ts';
import { fragmentsOf } from './conversations.ts';
import { findAddress } from './replyQueries.ts';

/**
 * The address a customer is written to, and the language they are known to read; null when none is known.
 *
 * @throws DomainError not-found
 */
export async function whereToWrite(
  ctx: Ctx,
  customerId: string,
): Promise<{ email: string; customerId: string; name: string | null; language: string | null } | null> {
  const found = await findAddress(ctx.client, ctx.workspaceId, await fragmentsOf(ctx, customerId));
  return (
    found && {
      email: found.email,
      customerId: found.customer_id,
      name: found.name,
      language: found.language?.slice(0, 2).toLowerCase() ?? null,
    }
  );
}
