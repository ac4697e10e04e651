import { randomUUID } from 'node:crypto';
import type { NewPause, Pause } from '@rapport/contracts/moments';
import { recordAudit } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError, invalidValue } from '../../platform/errors.ts';
import { checkReach } from '../books/reach.ts';
import { dayText, readToday } from './day.ts';
import { endPause, findPausesOf, insertPause, silenceDueOf } from './pauseQueries.ts';
import { findWorkspace } from './queries.ts';

/**
 * Notes that somebody should not be spoken to for a while; what was due of them is let go.
 *
 * @throws DomainError not-found, also when the actor may not see them
 */
export async function addPause(
  ctx: Ctx,
  customerId: string,
  { kind, until, note }: NewPause,
): Promise<Pause> {
  const { client, workspaceId, actor } = ctx;
  await checkReach(ctx, customerId);
  const { timeZone } = await findWorkspace(client, workspaceId);
  const from = dayText(await readToday(ctx, timeZone));
  if (until !== undefined && until < from) {
    throw invalidValue('until', 'it is over already; give a day to come, or none');
  }
  const id = randomUUID();
  const by = `${actor.kind}:${actor.id}`;
  const row = { id, customerId, kind, from, until: until ?? null, note: note || null, by };
  if (!(await insertPause(client, workspaceId, row)))
    throw new DomainError('not-found', 'There is no such customer here. Reload the list.');
  await silenceDueOf(client, workspaceId, customerId, { pause: kind, until: until ?? null });
  await recordAudit(ctx, { action: 'moments.paused', subject: { kind: 'customer', id: customerId } });
  return (await listPauses(ctx, customerId)).find((each) => each.id === id) as Pause;
}

/** @throws DomainError not-found */
export async function liftPause(ctx: Ctx, customerId: string, id: string): Promise<void> {
  await checkReach(ctx, customerId);
  if (!(await endPause(ctx.client, ctx.workspaceId, { id, customerId, at: ctx.now() })))
    throw new DomainError('not-found', 'There is no such pause any more. Reload the page.');
  await recordAudit(ctx, { action: 'moments.pause-lifted', subject: { kind: 'customer', id: customerId } });
}

/** Those that hold, or will. */
export async function listPauses(ctx: Ctx, customerId: string): Promise<Pause[]> {
  const { timeZone } = await findWorkspace(ctx.client, ctx.workspaceId);
  const today = dayText(await readToday(ctx, timeZone));
  return findPausesOf(ctx.client, ctx.workspaceId, customerId, today);
}
