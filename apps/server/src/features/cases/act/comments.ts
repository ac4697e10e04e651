import type { newComment } from '@rapport/contracts/cases';
import type { z } from 'zod';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError, invalidValue } from '../../../platform/errors.ts';
import type { Deps } from '../../../platform/feature.ts';
import { insertEvents, updateCase } from '../queries.ts';
import { caseToChange } from './caseOf.ts';
import { blankComment, findMembers, insertMentions } from './queries.ts';
import { tellNamed } from './tellNamed.ts';

/**
 * Writes a comment among colleagues; those it names find the case among theirs.
 *
 * @throws DomainError not-found, invalid when somebody named is no member
 */
export async function addComment(
  ctx: Ctx,
  deps: Pick<Deps, 'config'>,
  caseId: string,
  { text, mentions }: z.infer<typeof newComment>,
): Promise<{ id: string }> {
  const { number } = await caseToChange(ctx, caseId);
  const named = [...new Set(mentions)];
  const members = named.length > 0 ? await findMembers(ctx.client, ctx.workspaceId, named) : [];
  if (members.length < named.length) {
    throw invalidValue(
      'mentions',
      'somebody named is no member of this workspace',
      'The comment was not kept.',
    );
  }
  const eventId = crypto.randomUUID();
  const at = ctx.now();
  await insertEvents(ctx.client, ctx.workspaceId, [
    {
      case_id: caseId,
      event_id: eventId,
      at: at.toISOString(),
      kind: 'comment',
      actor_kind: ctx.actor.kind,
      actor_id: ctx.actor.id,
      text,
      data: { mentions: members },
    },
  ]);
  if (members.length > 0) {
    await insertMentions(ctx.client, ctx.workspaceId, { caseId, eventId, at, userIds: members });
    await tellNamed(ctx, deps, { userIds: members, caseId, number, eventId, text });
  }
  await updateCase(ctx.client, ctx.workspaceId, caseId, { changed_at: at });
  return { id: eventId };
}

/** Takes one's own comment back. @throws DomainError not-found */
export async function removeComment(ctx: Ctx, caseId: string, eventId: string): Promise<void> {
  const { kind: actorKind, id: actorId } = ctx.actor;
  const isGone = await blankComment(ctx.client, ctx.workspaceId, { caseId, eventId, actorKind, actorId });
  if (!isGone)
    throw new DomainError('not-found', 'There is no such comment of yours here: nothing was taken back.');
}
