import type { ContactState } from '@rapport/contracts/consent';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError } from '../../platform/errors.ts';
import type { Deps } from '../../platform/feature.ts';
import { checkReach } from '../books/reach.ts';
import { theirPageLink } from './links.ts';
import { readSwitches } from './preferences/switches.ts';
import { findReader } from './queries.ts';

/**
 * Where a customer stands on each purpose and channel, and the link to the page that is theirs.
 *
 * @throws DomainError not-found, also when the actor may not see them
 */
export async function readContactState(
  ctx: Ctx,
  deps: Pick<Deps, 'config' | 'vault'>,
  customerId: string,
): Promise<ContactState> {
  const reader = await findReader(ctx.client, ctx.workspaceId, customerId);
  if (reader === null) throw new DomainError('not-found', 'There is no such customer here. Reload the page.');
  await checkReach(ctx, reader.customer_id);
  const switches = await readSwitches(ctx, reader.customer_id);
  return {
    purposes: switches.map(({ purpose: { key, names }, isNecessary, channels }) => ({
      key,
      names,
      isNecessary,
      channels,
    })),
    page: theirPageLink(deps, ctx.workspaceId, reader.customer_id, ctx.now()),
  };
}
