import type { Handle } from '@rapport/contracts/exchange';
import { compareHandles } from '@rapport/core/identity';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError } from '../../platform/errors.ts';
import { checkReach } from '../books/reach.ts';
import { findHandles } from './queries.ts';

/**
 * The most telling handle of a customer, by which an exchange of ours reaches them.
 *
 * @throws DomainError not-found without such a customer, or when the actor may not see them
 */
export async function handleOf(ctx: Ctx, customerId: string): Promise<Handle> {
  const handles = await findHandles(ctx.client, ctx.workspaceId, customerId, 50);
  const [first] = handles.sort(compareHandles);
  await checkReach(ctx, customerId);
  if (!first) throw new DomainError('not-found', 'There is no such customer here. Search for them by name.');
  return first;
}
