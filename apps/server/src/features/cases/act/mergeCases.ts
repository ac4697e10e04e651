import { caseStatuses } from '@rapport/core/loop';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError } from '../../../platform/errors.ts';
import { checkReach } from '../../books/reach.ts';
import { findPersons, lockCases, updateCase } from '../queries.ts';
import { recentSettings } from '../settings/settings.ts';
import { applyMove } from './applyMove.ts';
import { noSuchCase } from './caseOf.ts';
import { recordEvents } from './events.ts';
import { handOver } from './queries.ts';

/**
 * Makes two cases of one customer one: causes and files go to the other, which is as pressing as the more pressing of both; the
 * history of each stays where it is.
 *
 * @throws DomainError not-found; conflict for cases of two customers, or one that is over
 */
export async function mergeCases(ctx: Ctx, fromId: string, intoId: string): Promise<void> {
  if (fromId === intoId) throw refused('A case cannot be merged into itself.');
  const both = await lockCases(ctx.client, ctx.workspaceId, [fromId, intoId]);
  const from = both.find((each) => each.case_id === fromId);
  const into = both.find((each) => each.case_id === intoId);
  if (!from || !into) throw noSuchCase();
  for (const { customer_id } of both) await checkReach(ctx, customer_id);
  const persons = await findPersons(ctx.client, ctx.workspaceId, [from.customer_id, into.customer_id]);
  if (new Set(persons.map(({ person }) => person)).size > 1)
    throw refused('These are cases of two customers. Merge the customers first if they are one person.');
  if (into.merged_into !== null || caseStatuses[into.status] === 'closed')
    throw refused(`Case ${into.number} is over. Reopen it first.`);
  await applyMove(ctx, from, 'merge', {}, await recentSettings(ctx));
  await updateCase(ctx.client, ctx.workspaceId, fromId, { merged_into: intoId, due_at: null, warn_at: null });
  await handOver(ctx.client, ctx.workspaceId, fromId, intoId);
  await updateCase(ctx.client, ctx.workspaceId, intoId, {
    priority: Math.min(from.priority, into.priority),
    changed_at: ctx.now(),
    problem_id: into.problem_id ?? from.problem_id,
  });
  await recordEvents(ctx, [
    { caseId: intoId, kind: 'merged', data: { from: from.number } },
    { caseId: fromId, kind: 'merged', data: { into: into.number } },
  ]);
}

function refused(why: string): DomainError {
  return new DomainError('conflict', `${why} Nothing was changed.`);
}
