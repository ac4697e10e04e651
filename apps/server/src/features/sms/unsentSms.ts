import type { SmsPurpose } from '@rapport/contracts/sms';
import type { Ctx } from '../../platform/database/context.ts';
import { cancelSms, findUnsent } from './queries.ts';

/**
 * The keys of a purpose's text messages that no gateway was given.
 *
 * @param isHeld they stay so until the transaction ends
 */
export function unsentSms(ctx: Ctx, purpose: SmsPurpose, { isHeld }: { isHeld: boolean }): Promise<string[]> {
  return findUnsent(ctx.client, ctx.workspaceId, purpose, isHeld);
}

/** Takes back text messages that `unsentSms` holds: they never leave. */
export function takeBackUnsentSms(ctx: Ctx, keys: readonly string[]): Promise<void> {
  return cancelSms(ctx.client, ctx.workspaceId, keys);
}
