import type { MyAllowance } from '@rapport/contracts/repair';
import type { Ctx } from '../../../platform/database/context.ts';
import { findTerms } from '../queries.ts';
import { countWaitingRequests } from '../requests/readRequest.ts';
import { applyingTo, purseOf } from './applying.ts';
import { findAllowances, findSites, findSpent } from './queries.ts';

/**
 * What I may still give without asking, at a site or nowhere in particular.
 *
 * @returns also the sites, since some have an allowance of their own
 */
export async function readMyAllowance(ctx: Ctx, siteId: string | null): Promise<MyAllowance> {
  const { client, workspaceId, actor } = ctx;
  const { timeZone, currency } = await findTerms(client, workspaceId);
  const allowances = await findAllowances(client, workspaceId);
  const applying = applyingTo(allowances, actor, siteId, { ms: ctx.now().getTime(), timeZone });
  const spent = await findSpent(client, workspaceId, applying);
  const purses = applying.map((each, index) => purseOf(each, spent[index] as number));
  return {
    currency,
    leftCents: purses.length === 0 ? 0 : Math.min(...purses.map((purse) => purse.leftCents)),
    purses,
    sites: await findSites(client, workspaceId),
    waiting: await countWaitingRequests(ctx),
  };
}
