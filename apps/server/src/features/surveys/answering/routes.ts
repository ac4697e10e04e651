import { submissionResult, surveyChannel, surveySubmission } from '@rapport/contracts/surveys';
import { language, languages } from '@rapport/contracts/vocabulary';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import { DomainError } from '../../../platform/errors.ts';
import type { Deps } from '../../../platform/feature.ts';
import type { Server } from '../../../platform/http/server.ts';
import { visitorLanguage } from '../../../platform/http/visitorLanguage.ts';
import { readPicture } from '../builder/addPicture.ts';
import { openLink } from '../links.ts';
import { addFile } from './addFile.ts';
import { notFoundPage } from './notFoundPage.ts';
import { embedScript, pageAssets } from './pageAssets.ts';
import { pageDocument } from './pageDocument.ts';
import { readPage } from './readPage.ts';
import { submitAnswers } from './submitAnswers.ts';

const tags = ['answering'];
/** A shop's kiosk and an office's proxy are one address: generous for people, and still a bound. */
const rateLimit = { max: 300, timeWindow: '1 minute' };
const config = { permission: 'public', rateLimit } as const;
const pageQuery = z.object({
  by: surveyChannel.catch('link'),
  lang: language.optional().catch(undefined),
});

/** Answering surveys: by anybody who has a link. */
export function addAnswerRoutes(server: Server, deps: Deps): void {
  server.get('/s/preview', { config, schema: { hide: true } }, async (_request, reply) =>
    sendDocument(reply, null, "'self'", (assets) => pageDocument(assets, null, 'en')),
  );

  server.get(
    '/s/:link',
    {
      config,
      schema: { hide: true, params: z.object({ link: z.string().max(400) }), querystring: pageQuery },
    },
    async (request, reply) => {
      const { link } = request.params;
      try {
        const data = await readPage(deps, link, request.query.by);
        const shown = visitorLanguage(request, request.query.lang, data.languages);
        const { workspaceId } = openLink(deps.vault, link, deps.database.now()) as { workspaceId: string };
        const ancestors = ["'self'", ...data.embedOrigins.map((origin) => new URL(origin).origin)].join(' ');
        return sendDocument(reply, data.embedOrigins, ancestors, (assets) =>
          pageDocument(assets, { ...data, workspaceId }, shown),
        );
      } catch (error) {
        if (!(error instanceof DomainError && error.code === 'not-found')) throw error;
        const shown = visitorLanguage(request, request.query.lang, [...languages]);
        return reply.code(404).type('text/html; charset=utf-8').send(notFoundPage(shown));
      }
    },
  );

  server.post(
    '/api/v1/answers',
    {
      bodyLimit: 256 * 1024,
      config,
      schema: {
        summary: 'Send what was answered to a survey, in part or complete',
        description:
          'The token comes with the page and says which response it is: the same one is kept once, whenever it is sent again. Complete, it is on disk with its exchanges before this answers.',
        tags,
        body: surveySubmission,
        response: { 200: submissionResult },
      },
    },
    async (request) => submitAnswers(deps, request.body),
  );

  server.post(
    '/api/v1/answers/files',
    {
      bodyLimit: 8 * 1024 * 1024,
      config: { permission: 'public', rateLimit: { max: 20, timeWindow: '1 minute' } },
      schema: {
        summary: 'Hand in a file as an answer',
        description: 'A picture or a PDF of 5 MB at most, as base64.',
        tags,
        body: z.object({
          token: z.string().max(400),
          name: z.string().trim().min(1).max(200),
          base64: z.string().max(7_000_000),
        }),
        response: { 201: z.object({ id: z.uuid() }) },
      },
    },
    async (request, reply) => reply.code(201).send(await addFile(deps, request.body)),
  );

  server.get(
    '/survey-pictures/:workspaceId/:fileId',
    { config, schema: { hide: true, params: z.object({ workspaceId: z.uuid(), fileId: z.uuid() }) } },
    async (request, reply) => {
      const { workspaceId, fileId } = request.params;
      const actor = { kind: 'system', id: 'surveys' } as const;
      const { mediaType, content } = await inWorkspace(deps.database, workspaceId, actor, (ctx) =>
        readPicture(ctx, fileId),
      );
      return reply
        .header('content-type', mediaType)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(content);
    },
  );

  server.get('/embed.js', { config, schema: { hide: true } }, async (_request, reply) => {
    const script = embedScript();
    if (script === null) throw notBuilt();
    return (
      reply
        .type('text/javascript; charset=utf-8')
        .header('cache-control', 'public, max-age=3600')
        // The only file of ours that pages of others may load.
        .header('cross-origin-resource-policy', 'cross-origin')
        .header('access-control-allow-origin', '*')
        .send(script)
    );
  });
}

function sendDocument(
  reply: FastifyReply,
  embedOrigins: readonly string[] | null,
  ancestors: string,
  write: (assets: NonNullable<ReturnType<typeof pageAssets>>) => string,
): FastifyReply {
  const assets = pageAssets();
  if (!assets) throw notBuilt();
  if (embedOrigins === null || embedOrigins.length > 0) void reply.removeHeader('x-frame-options');
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .header(
      'content-security-policy',
      `default-src 'none';script-src '${assets.scriptHash}';style-src 'unsafe-inline';img-src 'self' data:;connect-src 'self';base-uri 'none';form-action 'none';frame-ancestors ${ancestors}`,
    )
    .send(write(assets));
}

/** As asked for, else the first that the browser wants and the survey has. */
function notBuilt(): DomainError {
  return new DomainError(
    'unavailable',
    'The page of surveys is not built. Run npm run build, then start again.',
  );
}
