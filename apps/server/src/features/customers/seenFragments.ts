import type { Ctx } from '../../platform/database/context.ts';
import { checkReach } from '../books/reach.ts';
import { findFragments } from './queries.ts';
import { noSuchCustomer } from './readCustomer.ts';

/**
 * The person fragments of a customer, the surviving one first, whoever asks.
 *
 * @throws DomainError not-found
 */
export async function findFragmentsOf(ctx: Ctx, customerId: string): Promise<[string, ...string[]]> {
  const [survivorId, ...absorbed] = await findFragments(ctx.client, ctx.workspaceId, customerId);
  if (survivorId === undefined) throw noSuchCustomer();
  return [survivorId, ...absorbed];
}

/**
 * The same of a customer whom the actor may see.
 *
 * @throws DomainError not-found
 */
export async function seenFragments(ctx: Ctx, customerId: string): Promise<[string, ...string[]]> {
  const fragmentIds = await findFragmentsOf(ctx, customerId);
  await checkReach(ctx, fragmentIds[0]);
  return fragmentIds;
}
