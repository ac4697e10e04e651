import { caseStatuses } from '@rapport/core/loop';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError, type Sentence } from '../../../platform/errors.ts';
import { checkReach } from '../../books/reach.ts';
import { findPersons, lockCases, updateCase } from '../queries.ts';
import { recentSettings } from '../settings/settings.ts';
import { applyMove } from './applyMove.ts';
import { noSuchCase } from './caseOf.ts';
import { recordEvents } from './events.ts';
import { handOver } from './handOverQueries.ts';
import { rememberMove } from './undo.ts';

/**
 * Makes two cases of one customer one: causes and files go to the other, which is as pressing as the more pressing of both; the
 * history of each stays where it is. It can be taken back (`undoMove`).
 *
 * @throws DomainError not-found; conflict for cases of two customers, or one that is over
 */
export async function mergeCases(ctx: Ctx, fromId: string, intoId: string): Promise<void> {
  if (fromId === intoId) throw refused('A case cannot be merged into itself. Nothing was changed.');
  const both = await lockCases(ctx.client, ctx.workspaceId, [fromId, intoId]);
  const from = both.find((each) => each.case_id === fromId);
  const into = both.find((each) => each.case_id === intoId);
  if (!from || !into) throw noSuchCase();
  for (const { customer_id } of both) await checkReach(ctx, customer_id);
  const persons = await findPersons(ctx.client, ctx.workspaceId, [from.customer_id, into.customer_id]);
  if (new Set(persons.map(({ person }) => person)).size > 1)
    throw refused(
      'These are cases of two customers. Merge the customers first if they are one person. Nothing was changed.',
    );
  if (['closed', 'merged', 'withdrawn'].includes(caseStatuses[into.status] ?? 'open'))
    throw refused(`Case ${into.number} is over. Reopen it first. Nothing was changed.`);
  const ended = await applyMove(ctx, from, 'merge', {}, await recentSettings(ctx));
  const gone = { merged_into: intoId, due_at: null, warn_at: null };
  await updateCase(ctx.client, ctx.workspaceId, fromId, gone);
  const handed = await handOver(ctx.client, ctx.workspaceId, fromId, intoId);
  const priority = Math.min(from.priority, into.priority);
  const problemId = into.problem_id ?? from.problem_id;
  await updateCase(ctx.client, ctx.workspaceId, intoId, {
    priority,
    changed_at: ctx.now(),
    problem_id: problemId,
  });
  await rememberMove(ctx, 'merge', {
    before: from,
    after: { ...ended, ...gone },
    merge: {
      into: intoId,
      handed,
      priority: [into.priority, priority],
      problemId: [into.problem_id, problemId],
    },
  });
  await recordEvents(ctx, [
    { caseId: intoId, kind: 'merged', data: { from: from.number } },
    { caseId: fromId, kind: 'merged', data: { into: into.number } },
  ]);
}

function refused(why: Sentence): DomainError {
  return new DomainError('conflict', why);
}
