import { bookSettings } from '@rapport/contracts/books';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError } from '../../platform/errors.ts';
import { findAssistantOfUser } from './assistantQueries.ts';
import { authorOf } from './authorOf.ts';
import { findBookSettings, isReached } from './reachQueries.ts';

/** Whom somebody may see, when not everyone: customers of these sites or of none, and those of their own book. */
export interface Reach {
  siteIds: string[];
  assistantId: string | null;
}

const dayMs = 86_400_000;

/**
 * Whom the actor may see; null: everyone. Only agents are held to their sites, and only where the settings say so: leads and
 * managers answer for all sites, and a key is given by one of them.
 */
export async function readReach(ctx: Ctx): Promise<Reach | null> {
  const { actor, client, workspaceId } = ctx;
  if (actor.kind !== 'user' || actor.role !== 'agent') return null;
  const settings = bookSettings.safeParse(await findBookSettings(client, workspaceId));
  if (!settings.success || settings.data.agentsSee === 'everyone') return null;
  const assistant = await findAssistantOfUser(client, workspaceId, actor.id);
  return { siteIds: assistant?.site_ids ?? [], assistantId: assistant?.assistant_id ?? null };
}

/**
 * Beside those of their sites and book, an agent sees whom they or their site greeted in the last day, whom they have a meeting
 * with, and whose case or conversation was given to them.
 *
 * @throws DomainError not-found: who may not be seen is not told to exist
 */
export async function checkReach(ctx: Ctx, customerId: string): Promise<void> {
  const reach = await readReach(ctx);
  if (reach === null) return;
  const since = new Date(ctx.now().getTime() - dayMs);
  const asked = { ...reach, userId: ctx.actor.id, author: authorOf(ctx), since };
  if (await isReached(ctx.client, ctx.workspaceId, customerId, asked)) return;
  throw new DomainError(
    'not-found',
    'There is no such customer among those of your sites. If they are in front of you, find them by their phone number, card or email in full and greet them.',
  );
}
