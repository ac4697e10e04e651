import type { Ctx } from '../../../platform/database/context.ts';
import { inTransaction } from '../../../platform/database/inTransaction.ts';
import { findTerms } from '../queries.ts';
import { applyingTo } from './applying.ts';
import type { PurseKey } from './purse.ts';
import { drawFromPurses, findAllowances, giveBackToPurses } from './queries.ts';

/**
 * Takes an amount from every purse that bears on the actor at a site, or from none.
 *
 * @returns the purses it was taken from; null when one has not enough, or when none bears on the actor
 */
export async function drawFor(ctx: Ctx, siteId: string | null, cents: number): Promise<PurseKey[] | null> {
  const { timeZone } = await findTerms(ctx.client, ctx.workspaceId);
  const allowances = await findAllowances(ctx.client, ctx.workspaceId);
  const purses = applyingTo(allowances, ctx.actor, siteId, { ms: ctx.now().getTime(), timeZone }).map(
    ({ allowanceId, holder, periodStart }) => ({ allowanceId, holder, periodStart }),
  );
  return (await drawMore(ctx, purses, cents)) ? purses : null;
}

/** Takes an amount from each of the purses, or from none. @returns whether it was taken */
export async function drawMore(ctx: Ctx, purses: readonly PurseKey[], cents: number): Promise<boolean> {
  if (purses.length === 0) return false;
  const notEnough = Symbol();
  try {
    await inTransaction(ctx, async (ctx) => {
      const drawn = await drawFromPurses(ctx.client, ctx.workspaceId, purses, cents);
      if (drawn < purses.length) throw notEnough;
    });
    return true;
  } catch (reason) {
    if (reason === notEnough) return false;
    throw reason;
  }
}

export async function giveBack(ctx: Ctx, purses: readonly PurseKey[], cents: number): Promise<void> {
  await giveBackToPurses(ctx.client, ctx.workspaceId, purses, cents);
}
