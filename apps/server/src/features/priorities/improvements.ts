import type { ChangedImprovement, NewImprovement } from '@rapport/contracts/priorities';
import { recordAudit } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError } from '../../platform/errors.ts';
import { countImprovements, insertImprovement, updateImprovement } from './queries.ts';

/** A ranking of more is read by nobody. */
const most = 200;

/** @throws DomainError conflict when there are as many as can be */
export async function addImprovement(ctx: Ctx, { name, driver, told }: NewImprovement): Promise<string> {
  if ((await countImprovements(ctx.client, ctx.workspaceId)) >= most)
    throw new DomainError('conflict', `There are ${most} already. Put some away first.`);
  return insertImprovement(ctx.client, ctx.workspaceId, {
    name,
    driver,
    told: JSON.stringify(told),
    createdBy: `${ctx.actor.kind}:${ctx.actor.id}`,
  });
}

/** @throws DomainError not-found */
export async function changeImprovement(
  ctx: Ctx,
  id: string,
  { name, told, isArchived }: ChangedImprovement,
): Promise<void> {
  const isThere = await updateImprovement(ctx.client, ctx.workspaceId, id, {
    name: name ?? null,
    told: told ? JSON.stringify(told) : null,
    isArchived: isArchived ?? null,
  });
  if (!isThere) throw new DomainError('not-found', 'There is no such action. Reload the page.');
  if (isArchived !== undefined)
    await recordAudit(ctx, {
      action: isArchived ? 'improvement.put-away' : 'improvement.taken-back',
      subject: { kind: 'improvement', id },
    });
}
