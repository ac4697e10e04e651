import type { NewGreeting } from '@rapport/contracts/counter';
import type { Ctx } from '../../../platform/database/context.ts';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import { DomainError } from '../../../platform/errors.ts';
import type { Deps } from '../../../platform/feature.ts';
import { addJob } from '../../../platform/jobs/addJob.ts';
import { findFragmentsOf } from '../../customers/seenFragments.ts';
import { ingestOf } from '../../exchanges/ingestOf.ts';
import { handleOf } from '../../people/handleOf.ts';
import { greeterOf, idTaken } from '../writerOf.ts';
import { findGreeting, findLatestGreeting, insertGreeting, markRecorded, removeGreeting } from './queries.ts';

/** Long enough to notice that it was somebody else; an exchange is never rewritten. */
const holdMs = 60_000;
/** Greeted again within this, they never left. */
const sameVisitMs = 2 * 3_600_000;

/**
 * Somebody is here: their visit becomes an exchange a minute later, when it can no longer be taken back. Greeting opens the
 * card of a customer of another site, since they came and said who they are.
 *
 * @throws DomainError not-found, invalid
 */
export async function greet(ctx: Ctx, input: NewGreeting): Promise<{ id: string; at: string }> {
  const { client, workspaceId } = ctx;
  const writer = await greeterOf(ctx, input);
  const fragmentIds = await findFragmentsOf(ctx, input.customerId);
  const since = new Date(writer.at.getTime() - sameVisitMs);
  const known = await findLatestGreeting(client, workspaceId, fragmentIds, since, writer.siteId);
  if (known) return { id: known.greeting_id, at: known.at.toISOString() };
  await insertGreeting(client, workspaceId, input, writer);
  const kept = await findGreeting(client, workspaceId, input.id);
  if (kept?.customer_id !== input.customerId) throw idTaken();
  await addJob(
    ctx,
    'counter.record-visit',
    { id: input.id },
    {
      key: input.id,
      runAt: new Date(ctx.now().getTime() + holdMs),
    },
  );
  return { id: input.id, at: kept.at.toISOString() };
}

/** It was somebody else. @throws DomainError not-found, conflict once the visit is recorded */
export async function takeBackGreeting(ctx: Ctx, greetingId: string): Promise<void> {
  const { client, workspaceId } = ctx;
  if (!(await findGreeting(client, workspaceId, greetingId)))
    throw new DomainError('not-found', 'There is no such greeting. Reload the page.');
  if (await removeGreeting(client, workspaceId, greetingId, ctx.now())) return;
  throw new DomainError(
    'conflict',
    'The visit is on their timeline already and stays there: an exchange is never rewritten.',
  );
}

/** Records the visit as an exchange, unless the greeting was taken back. May run twice: the exchange has the greeting's id. */
export async function recordVisit(deps: Deps, workspaceId: string, greetingId: string): Promise<void> {
  const actor = { kind: 'system', id: 'counter' } as const;
  const visit = await inWorkspace(deps.database, workspaceId, actor, async (ctx) => {
    if (!(await markRecorded(ctx.client, workspaceId, greetingId, ctx.now()))) return null;
    const greeting = await findGreeting(ctx.client, workspaceId, greetingId);
    return greeting && { greeting, handle: await handleOf(ctx, greeting.customer_id) };
  });
  if (visit === null) return;
  const { greeting, handle } = visit;
  await ingestOf(deps).record(
    workspaceId,
    [
      {
        id: `greeting:${greetingId}`,
        customer: [handle],
        kind: 'visit',
        channel: 'shop',
        direction: 'inbound',
        at: greeting.at.toISOString(),
        ...(greeting.assistant_name && { staff: greeting.assistant_name }),
        ...(greeting.site_name && { site: greeting.site_name }),
      },
    ],
    { kind: 'system', id: 'counter' },
  );
}

/** The greeting of the day, of fragments known already. */
export async function greetedSince(
  ctx: Ctx,
  fragmentIds: readonly string[],
  since: Date,
): Promise<{ id: string; at: string } | null> {
  const row = await findLatestGreeting(ctx.client, ctx.workspaceId, fragmentIds, since, null);
  return row && { id: row.greeting_id, at: row.at.toISOString() };
}
