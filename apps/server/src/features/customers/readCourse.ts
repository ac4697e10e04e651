import type { RelationCourse } from '@rapport/contracts/relations';
import type { Ctx } from '../../platform/database/context.ts';
import { historyEntries } from './historyEntries.ts';
import { findFragments, findHistory } from './queries.ts';
import { noSuchCustomer } from './readCustomer.ts';
import { recordReading } from './recordReading.ts';

/**
 * A relation's course: what was shown and when, and where the customer stood at each change.
 *
 * @throws DomainError not-found
 */
export async function readCourse(ctx: Ctx, customerId: string): Promise<RelationCourse> {
  const [survivorId] = await findFragments(ctx.client, ctx.workspaceId, customerId);
  if (survivorId === undefined) throw noSuchCustomer();
  await recordReading(ctx, { action: 'customer.course-read', customerId: survivorId });
  const history = historyEntries(await findHistory(ctx.client, ctx.workspaceId, survivorId, 500)).reverse();
  return { history, points: [] };
}
