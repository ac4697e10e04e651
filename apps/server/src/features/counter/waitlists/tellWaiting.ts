import { randomUUID } from 'node:crypto';
import type { Ctx } from '../../../platform/database/context.ts';
import { authorOf } from '../../books/authorOf.ts';
import { planTasks } from '../agenda/agenda.ts';
import { findPlace } from '../queries.ts';
import { findWaiting, insertNews } from './queries.ts';

export interface Told {
  mail: number;
  call: number;
}

export interface News {
  kind: 'expected' | 'moved' | 'arrived';
  waitlistId: string;
  product: string;
  expectedOn: string | null;
}

/** Tells everyone who waits: for each, a call is put on today's agenda of who put them on the list. */
export async function tellWaiting(ctx: Ctx, news: News): Promise<Told> {
  const { client, workspaceId } = ctx;
  const waiting = await findWaiting(client, workspaceId, news.waitlistId, null, null);
  if (waiting.length === 0) return { mail: 0, call: 0 };
  const { today, languages } = await findPlace(client, workspaceId, ctx.now());
  const at = ctx.now();
  await planTasks(
    ctx,
    waiting.map((row) => ({
      id: randomUUID(),
      customerId: row.customer_id,
      assistantId: row.assistant_id,
      siteId: row.site_id,
      kind: 'call' as const,
      day: today,
      time: null,
      minutes: 10,
      purpose: purposeOf(news, languages[0] === 'en' ? 'en' : 'fr'),
      author: authorOf(ctx),
      at,
    })),
  );
  await insertNews(client, workspaceId, {
    kind: news.kind,
    expectedOn: news.expectedOn,
    at,
    told: waiting.map((row) => ({ entryId: row.entry_id, customerId: row.customer_id, by: 'call' as const })),
  });
  return { mail: 0, call: waiting.length };
}

function purposeOf({ kind, product, expectedOn }: News, language: 'fr' | 'en'): string {
  const day =
    expectedOn === null
      ? ''
      : new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
          day: 'numeric',
          month: 'long',
          timeZone: 'UTC',
        }).format(new Date(`${expectedOn}T12:00:00Z`));
  if (language === 'fr')
    return kind === 'arrived' ? `${product} : c’est arrivé` : `${product} : attendu le ${day}`;
  return kind === 'arrived' ? `${product}: it has arrived` : `${product}: expected on ${day}`;
}
