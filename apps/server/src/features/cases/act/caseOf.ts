import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError } from '../../../platform/errors.ts';
import { checkReach } from '../../books/reach.ts';
import { type CaseRecord, findCase, lockCases } from '../queries.ts';

/** @throws DomainError not-found, also for a case of somebody whom the actor may not see */
export async function caseOf(ctx: Ctx, caseId: string): Promise<CaseRecord> {
  const found = await findCase(ctx.client, ctx.workspaceId, caseId);
  if (found === null) throw noSuchCase();
  await checkReach(ctx, found.customer_id);
  return found;
}

/** The case, which nobody else writes until the end of the transaction. @throws DomainError not-found */
export async function caseToChange(ctx: Ctx, caseId: string): Promise<CaseRecord> {
  const [found] = await lockCases(ctx.client, ctx.workspaceId, [caseId]);
  if (found === undefined) throw noSuchCase();
  await checkReach(ctx, found.customer_id);
  return found;
}

export function noSuchCase(): DomainError {
  return new DomainError('not-found', 'There is no such case here. Reload the list to see which there are.');
}
