import { randomUUID } from 'node:crypto';
import type { NewProductNews, ProductNews } from '@rapport/contracts/moments';
import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError } from '../../../platform/errors.ts';
import { addJob } from '../../../platform/jobs/addJob.ts';
import { dayText, readToday } from '../day.ts';
import { findWorkspace } from '../queries.ts';
import { deleteNews, findNews, insertNews } from './queries.ts';

export async function listNews(ctx: Ctx): Promise<ProductNews[]> {
  return findNews(ctx.client, ctx.workspaceId);
}

/** A product will stop, or is back; whom it concerns is looked for in the background. */
export async function addNews(ctx: Ctx, news: NewProductNews): Promise<ProductNews> {
  const { timeZone } = await findWorkspace(ctx.client, ctx.workspaceId);
  const id = randomUUID();
  const day = news.day ?? dayText(await readToday(ctx, timeZone));
  await insertNews(ctx.client, ctx.workspaceId, { ...news, id, day });
  await addJob(ctx, 'moments.news', { newsId: id }, { key: id });
  await recordAudit(ctx, { action: 'product-news.added', subject: { kind: 'product-news', id } });
  return { ...news, id, day, people: null };
}

/** @throws DomainError not-found */
export async function removeNews(ctx: Ctx, id: string): Promise<void> {
  if (!(await deleteNews(ctx.client, ctx.workspaceId, id)))
    throw new DomainError('not-found', 'There is no such news. Reload the page.');
  await recordAudit(ctx, { action: 'product-news.removed', subject: { kind: 'product-news', id } });
}
