import type { Desk } from '@rapport/contracts/counter';
import type { Ctx } from '../../../platform/database/context.ts';
import { listAssistants, ownAssistant } from '../../books/assistants.ts';
import { listSites } from '../../books/listSites.ts';
import { findPlace } from '../queries.ts';

/** Who stands behind the counter, and where. */
export async function readDesk(ctx: Ctx): Promise<Desk> {
  const place = await findPlace(ctx.client, ctx.workspaceId, ctx.now());
  const own = await ownAssistant(ctx);
  const present = (await listAssistants(ctx)).filter(({ leftAt }) => leftAt === null);
  return {
    day: place.today,
    timeZone: place.time_zone,
    language: place.languages[0] === 'en' ? 'en' : 'fr',
    me: own && { id: own.assistant_id, name: own.name },
    assistants: present.map(({ id, name, sites }) => ({ id, name, siteIds: sites.map((site) => site.id) })),
    sites: await listSites(ctx),
  };
}
