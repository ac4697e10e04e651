import { exchangeKinds } from '@rapport/contracts/vocabulary';
import type { Ctx } from '../../../platform/database/context.ts';
import { addJob } from '../../../platform/jobs/addJob.ts';
import type { News } from '../../exchanges/watchers.ts';
import { taxonomyOf } from '../taxonomy/taxonomyOf.ts';
import { findLanguages, saveTexts } from './keepQueries.ts';
import { keepText, type SourceText } from './keptText.ts';

/** Kinds whose text, if any, is not the customer's own words. */
export const unreadKinds: readonly number[] = ['tag', 'consent', 'delivery', 'gesture'].map((kind) =>
  exchangeKinds.indexOf(kind as (typeof exchangeKinds)[number]),
);
const inbound = 0;
/** The index of words is asked for once in this time at most, however many texts come. */
const indexEveryMs = 15_000;
const askedAt = new Map<string, number>();

/** Reads what customers wrote as it is stored. Exchanges without words cost a comparison. */
export async function watchVerbatims(ctx: Ctx, { exchanges }: Pick<News, 'exchanges'>): Promise<void> {
  const texts = exchanges.flatMap(({ exchange, customerId, siteId }): SourceText[] => {
    const { text, direction, kind } = exchange;
    if (text === null || direction !== inbound || unreadKinds.includes(kind) || text.trim() === '') return [];
    return [
      {
        exchangeId: exchange.id,
        customerId,
        atMs: exchange.atMs,
        kind,
        channel: exchange.channel,
        siteId,
        language: exchange.observed.reading?.language ?? exchange.language,
        text,
        properties: exchange.observed.properties,
      },
    ];
  });
  if (texts.length === 0) return;
  const [taxonomy, languages] = await Promise.all([
    taxonomyOf(ctx),
    findLanguages(ctx.client, ctx.workspaceId),
  ]);
  await saveTexts(
    ctx.client,
    ctx.workspaceId,
    texts.map((text) => keepText(text, taxonomy, languages)),
  );
  await askIndex(ctx);
}

async function askIndex(ctx: Ctx): Promise<void> {
  const nowMs = ctx.now().getTime();
  const last = askedAt.get(ctx.workspaceId);
  if (last !== undefined && nowMs - last >= 0 && nowMs - last < indexEveryMs) return;
  await addJob(ctx, 'verbatims.index', null, { key: 'index', runAt: new Date(nowMs + indexEveryMs) });
  ctx.afterCommit(() => askedAt.set(ctx.workspaceId, nowMs));
}
