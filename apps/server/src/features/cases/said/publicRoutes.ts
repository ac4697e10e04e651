import { createHash } from 'node:crypto';
import { language, languages } from '@rapport/contracts/vocabulary';
import { z } from 'zod';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Deps } from '../../../platform/feature.ts';
import type { Server } from '../../../platform/http/server.ts';
import { visitorLanguage } from '../../../platform/http/visitorLanguage.ts';
import { drawNoPage, drawSaid } from './drawSaid.ts';
import { linkPurpose, readPublic } from './readSaid.ts';

const config = { permission: 'public', rateLimit: { max: 120, timeWindow: '1 minute' } } as const;
const actor = { kind: 'system', id: 'said' } as const;

/** "You said, we did" for whoever has its address: nobody's data in it, so that it may be kept on the way. */
export function publicRoutes(server: Server, deps: Deps): void {
  server.get(
    '/said/:link',
    {
      config,
      schema: {
        summary: '“You said, we did”, the public page',
        description: 'HTML; 404 while it is off.',
        tags: ['said'],
        params: z.object({ link: z.string().min(1).max(200) }),
        querystring: z.object({ lang: language.optional().catch(undefined) }),
      },
    },
    async (request, reply) => {
      const read = deps.vault.readLink(linkPurpose, request.params.link, deps.database.now());
      const workspaceId = read?.subject[0];
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
