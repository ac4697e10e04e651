import { type Language, language } from '@rapport/contracts/vocabulary';
import { typeKeys } from '@rapport/core/relations';
import { z } from 'zod';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Deps } from '../../../platform/feature.ts';
import type { Server } from '../../../platform/http/server.ts';
import { askForExport, readExport } from '../../erasure/export/exportPerson.ts';
import { askForErasure } from '../../erasure/requests.ts';
import { exportPurpose } from '../links.ts';
import { choices, record, statementsOfChoices } from '../preferences/choices.ts';
import { pathOf, show, showLost } from '../preferences/show.ts';
import { findReader } from '../queries.ts';
import { erasurePage, exportPage, theirPage } from './pages.ts';
import { holderOf, readTheirPage } from './readTheirPage.ts';
import { recordCorrection } from './recordCorrection.ts';

const config = { permission: 'public', rateLimit: { max: 60, timeWindow: '1 minute' } } as const;
const seldom = { permission: 'public', rateLimit: { max: 10, timeWindow: '1 minute' } } as const;
const params = z.object({ link: z.string() });
const query = z.object({
  language: language.optional().catch(undefined),
  done: z.enum(['saved', 'corrected', 'erased']).optional().catch(undefined),
});
const correction = z.object({
  text: z.string().trim().min(1).max(2_000),
  type: z.enum(typeKeys).optional().catch(undefined),
  once: z.uuid().optional().catch(undefined),
});
const inLanguage = query.pick({ language: true });
const hide = { hide: true } as const;
const actor = { kind: 'system', id: 'their-page' } as const;

/** What a customer sees and asks of themselves, by a link that lasts a month. */
export function theirPageRoutes(server: Server, deps: Deps): void {
  server.get(
    '/my-page/:link',
    { config, schema: { ...hide, params, querystring: query } },
    async (request, reply) => {
      const page = await readTheirPage(deps, request.params.link, request.query.language);
      if (page === null) return showLost(reply);
      const done = request.query.done ?? null;
      return show(reply, theirPage(page, { path: pathOf(request.url), done }));
    },
  );

  server.post(
    '/my-page/:link',
    { config, schema: { ...hide, params, body: choices } },
    async (request, reply) => {
      const page = await readTheirPage(deps, request.params.link, request.body.language);
      if (page === null) return showLost(reply);
      const statements = statementsOfChoices(request.body, page.switches, page.reader);
      await record(deps, page.reader, statements, 'preference-page', request.id);
      return reply.redirect(`${pathOf(request.url)}?done=saved&language=${page.reader.language}`, 303);
    },
  );

  server.post(
    '/my-page/:link/correction',
    { config: seldom, schema: { ...hide, params, querystring: inLanguage, body: correction } },
    async (request, reply) => {
      const holder = holderOf(deps, request.params.link);
      if (holder === null) return showLost(reply);
      const { once = request.id, ...said } = request.body;
      await recordCorrection(deps, holder.workspaceId, holder.customerId, said, once);
      return reply.redirect(
        addressWith(`/my-page/${request.params.link}`, request.query.language, 'corrected'),
        303,
      );
    },
  );

  server.post(
    '/my-page/:link/export',
    { config: seldom, schema: { ...hide, params, querystring: inLanguage } },
    async (request, reply) => {
      const holder = holderOf(deps, request.params.link);
      if (holder === null) return showLost(reply);
      const { workspaceId, customerId } = holder;
      const { id, until } = await inWorkspace(deps.database, workspaceId, actor, (ctx) =>
        askForExport(ctx, customerId),
      );
      const data = deps.vault.makeLink(exportPurpose, [workspaceId, id], until);
      return reply.redirect(addressWith(`/my-data/${data}`, request.query.language), 303);
    },
  );

  server.get(
    '/my-page/:link/erasure',
    { config, schema: { ...hide, params, querystring: inLanguage } },
    async (request, reply) => {
      const page = await readTheirPage(deps, request.params.link, request.query.language);
      if (page === null) return showLost(reply);
      return show(reply, erasurePage(page, `/my-page/${request.params.link}`));
    },
  );

  server.post(
    '/my-page/:link/erasure',
    { config: seldom, schema: { ...hide, params, querystring: inLanguage } },
    async (request, reply) => {
      const holder = holderOf(deps, request.params.link);
      if (holder === null) return showLost(reply);
      await inWorkspace(deps.database, holder.workspaceId, actor, (ctx) =>
        askForErasure(ctx, holder.customerId),
      );
      return reply.redirect(
        addressWith(`/my-page/${request.params.link}`, request.query.language, 'erased'),
        303,
      );
    },
  );

  server.get(
    '/my-data/:link',
    { config, schema: { ...hide, params, querystring: inLanguage } },
    async (request, reply) => {
      const found = await readTheirData(deps, request.params.link);
      if (found === null) return showLost(reply);
      const { language = found.language } = request.query;
      const page = exportPage(language, found.brand, found.content, `${pathOf(request.url)}/data.json`);
      return show(reply, page);
    },
  );

  server.get('/my-data/:link/data.json', { config, schema: { ...hide, params } }, async (request, reply) => {
    const found = await readTheirData(deps, request.params.link);
    if (!found?.content) return showLost(reply);
    return reply
      .type('application/json; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', 'attachment; filename="data.json"')
      .serializer((text: unknown) => String(text))
      .send(JSON.stringify(found.content, null, 2));
  });
}

/** Where they go next, in the language they read. */
function addressWith(path: string, language: Language | undefined, done?: 'corrected' | 'erased'): string {
  const query = new URLSearchParams({ ...(done && { done }), ...(language && { language }) }).toString();
  return query === '' ? path : `${path}?${query}`;
}

async function readTheirData(deps: Deps, link: string) {
  const found = deps.vault.readLink(exportPurpose, link, deps.database.now());
  const [workspaceId, exportId] = found?.subject ?? [];
  if (found?.isOver || workspaceId === undefined || exportId === undefined) return null;
  return inWorkspace(deps.database, workspaceId, actor, async (ctx) => {
    const row = await readExport(ctx, exportId);
    const reader = row && (await findReader(ctx.client, workspaceId, row.customer_id));
    if (!row || !reader) return null;
    const isFrench = (reader.language ?? reader.languages[0] ?? '').startsWith('fr');
    return {
      brand: reader.brand,
      language: isFrench ? ('fr' as const) : ('en' as const),
      content: row.content,
    };
  });
}
