import type { Ctx } from '../../../platform/database/context.ts';
import { deleteBounce, insertBounce } from './queries.ts';

/** Notes that an address refuses our mail for good: surveys and moments leave it alone. */
export async function recordBounce(ctx: Ctx, email: string, mailId: string, reason: string): Promise<void> {
  await insertBounce(ctx.client, ctx.workspaceId, { email, mailId, reason, at: ctx.now() });
}

/** Somebody wrote from an address: it is there, whatever it refused before. */
export async function forgetBounce(ctx: Ctx, email: string): Promise<void> {
  await deleteBounce(ctx.client, ctx.workspaceId, email);
}
