import type { DeskItem, DeskNext } from '@rapport/contracts/desk';
import type { Ctx } from '../../platform/database/context.ts';
import { readReach } from '../books/reach.ts';
import { readEntries } from '../customers/readTimeline.ts';
import { recordReading } from '../customers/recordReading.ts';
import { findFragmentsOf } from '../customers/seenFragments.ts';
import { countOpen, findNext, type ItemRow } from './deskQueries.ts';

const shownExchanges = 12;

/** Who tags, as `user:…` or `key:…`. */
export function raterOf({ actor }: Ctx): string {
  return `${actor.kind}:${actor.id}`;
}

/** What this person may tag next, of the customers whom they may see. */
export async function nextItem(ctx: Ctx): Promise<DeskNext> {
  const reach = await readReach(ctx);
  const row = await findNext(ctx.client, ctx.workspaceId, raterOf(ctx), reach);
  return {
    item: row === null ? null : await shown(ctx, row),
    ...(await countOpen(ctx.client, ctx.workspaceId, raterOf(ctx), reach)),
  };
}

async function shown(ctx: Ctx, row: ItemRow): Promise<DeskItem> {
  await recordReading(ctx, { action: 'desk.item-read', customerId: row.customer_id });
  const isText = row.subject === 0;
  return {
    id: row.item_id,
    subject: isText ? 'verbatim' : 'customer',
    customerId: row.customer_id,
    text: isText ? row.text : null,
    language: isText ? row.language : null,
    exchanges: isText ? [] : await exchangesOf(ctx, row.customer_id),
  };
}

/** What passed, but for what colleagues thought of it: tags would not be blind. */
export async function exchangesOf(ctx: Ctx, customerId: string): Promise<DeskItem['exchanges']> {
  const fragmentIds = await findFragmentsOf(ctx, customerId);
  const { entries } = await readEntries(ctx, fragmentIds, { limit: 2 * shownExchanges });
  return entries
    .filter(({ kind }) => kind !== 'tag')
    .slice(0, shownExchanges)
    .map(({ at, kind, channel, direction, text, amountCents }) => ({
      at,
      kind,
      channel,
      direction,
      text,
      amountCents,
    }));
}
