import { createHash } from 'node:crypto';
import { language, languages } from '@rapport/contracts/vocabulary';
import { z } from 'zod';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Deps } from '../../../platform/feature.ts';
import type { Server } from '../../../platform/http/server.ts';
import { visitorLanguage } from '../../../platform/http/visitorLanguage.ts';
import { drawNoPage, drawSaid } from './drawSaid.ts';
import { findNamed } from './queries.ts';
import { linkPurpose, readPublic } from './readSaid.ts';

const config = { permission: 'public', rateLimit: { max: 120, timeWindow: '1 minute' } } as const;
/** Signed links are longer. */
const longestSlug = 40;
const actor = { kind: 'system', id: 'said' } as const;

/** "You said, we did" for whoever has its address: nobody's data in it, so that it may be kept on the way. */
export function publicRoutes(server: Server, deps: Deps): void {
  server.get(
    '/said/:link',
    {
      config,
      schema: {
        summary: '“You said, we did”, the public page',
        description:
          'HTML; by its signed link, or by its name if it has one. A former name leads to the present one; 404 while it is off.',
        tags: ['said'],
        params: z.object({ link: z.string().min(1).max(200) }),
        querystring: z.object({ lang: language.optional().catch(undefined) }),
      },
    },
    async (request, reply) => {
      const { link } = request.params;
      const named = longestSlug < link.length ? null : await findNamed(deps.database, link.toLowerCase());
      // A former name leads to the present one, never for good: it may be taken up again.
      if (named?.current && named.current !== link)
        return reply
          .header('cache-control', 'no-store')
          .redirect(`/said/${named.current}${searchOf(request.url)}`, 302);
      const signed = deps.vault.readLink(linkPurpose, link, deps.database.now());
      const workspaceId = named ? named.current && named.workspaceId : signed?.subject[0];
      const page = workspaceId ? await inWorkspace(deps.database, workspaceId, actor, readPublic) : null;
      const known = page?.languages ?? languages;
      const shown = visitorLanguage(request, request.query.lang, known);
      reply.type('text/html; charset=utf-8').header('vary', 'accept-language');
      if (page === null) return reply.code(404).header('cache-control', 'no-store').send(drawNoPage(shown));
      const { brand, entries } = page;
      const other = known.find((each) => each !== shown) ?? null;
      const text = drawSaid({ brand, language: shown, entries, other });
      const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
      reply.header('cache-control', 'public, max-age=60').header('etag', etag);
      return request.headers['if-none-match'] === etag ? reply.code(304).send() : reply.send(text);
    },
  );
}

function searchOf(url: string): string {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at);
}
