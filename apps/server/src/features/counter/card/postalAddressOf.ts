import type { CustomerPage } from '@rapport/contracts/customers';
import { postalAddress } from '@rapport/core/moments';
import type { Ctx } from '../../../platform/database/context.ts';
import { findPlace } from '../queries.ts';

/** Where a card reaches them by post, as far as sources said; null without a street or a town. */
export async function postalAddressOf(
  ctx: Ctx,
  customer: Pick<CustomerPage, 'traits' | 'name'>,
): Promise<string[] | null> {
  const { country } = await findPlace(ctx.client, ctx.workspaceId, ctx.now());
  return postalAddress(customer.traits, customer.name, country);
}
