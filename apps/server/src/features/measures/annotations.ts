import type { Annotation, NewAnnotation } from '@rapport/contracts/measures';
import { recordAudit } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError } from '../../platform/errors.ts';
import { isAllowed } from '../../platform/permissions.ts';
import {
  type AnnotationRow,
  deleteAnnotation,
  findAnnotation,
  findAnnotations,
  insertAnnotation,
  updateAnnotation,
} from './queries.ts';

/** What was noted of days, oldest first. */
export async function listAnnotations(ctx: Ctx, span: { from?: string; to?: string }): Promise<Annotation[]> {
  const rows = await findAnnotations(ctx.client, ctx.workspaceId, span.from ?? null, span.to ?? null);
  return rows.map((row) => annotationOf(ctx, row));
}

export async function addAnnotation(ctx: Ctx, { day, text }: NewAnnotation): Promise<Annotation> {
  const row = await insertAnnotation(ctx.client, ctx.workspaceId, { day, text, author: authorOf(ctx) });
  return annotationOf(ctx, row);
}

/**
 * @throws DomainError not-found; forbidden when it is somebody else's and the role does not allow changing settings
 */
export async function changeAnnotation(ctx: Ctx, id: string, changes: NewAnnotation): Promise<Annotation> {
  await checkMayChange(ctx, id);
  return annotationOf(ctx, await updateAnnotation(ctx.client, ctx.workspaceId, id, changes));
}

/**
 * @throws DomainError not-found; forbidden when it is somebody else's and the role does not allow changing settings
 */
export async function removeAnnotation(ctx: Ctx, id: string): Promise<void> {
  await checkMayChange(ctx, id);
  await deleteAnnotation(ctx.client, ctx.workspaceId, id);
  await recordAudit(ctx, { action: 'annotation.removed', subject: { kind: 'annotation', id } });
}

async function checkMayChange(ctx: Ctx, id: string): Promise<void> {
  const row = await findAnnotation(ctx.client, ctx.workspaceId, id);
  if (row === null) throw new DomainError('not-found', 'There is no such note. Reload the page.');
  const { actor } = ctx;
  const mayAll = actor.kind === 'system' || isAllowed(actor, 'settings:manage');
  if (row.author !== authorOf(ctx) && !mayAll) {
    throw new DomainError('forbidden', 'This note is somebody else’s. Ask its author or a manager.');
  }
}

function authorOf({ actor }: Ctx): string {
  return `${actor.kind}:${actor.id}`;
}

function annotationOf(ctx: Ctx, row: AnnotationRow): Annotation {
  const { annotation_id: id, day, text, author_name: author } = row;
  return { id, day, text, author, mine: row.author === authorOf(ctx) };
}
