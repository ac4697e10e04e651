import { type Language, language as languageKey } from '@rapport/contracts/vocabulary';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import { DomainError } from '../../../platform/errors.ts';
import type { Deps } from '../../../platform/feature.ts';
import type { Server } from '../../../platform/http/server.ts';
import { ingestOf } from '../../exchanges/ingestOf.ts';
import { settledMeasure } from '../open/followUp.ts';
import { linkPurpose } from './customerLink.ts';
import { drawOver, drawPage, type Shown } from './drawPage.ts';
import { findPage, findWords, type PageRow } from './queries.ts';

const config = { permission: 'public', rateLimit: { max: 30, timeWindow: '1 minute' } } as const;
const params = z.object({ link: z.string().min(1).max(300) });
const threadShown = 30;
const actor = { kind: 'system', id: 'case-page' } as const;

type Asked = FastifyRequest & { params: { link: string } };

/** The customer's own page of their case: no account, no script; what they write is an exchange like any other. */
export function customerPageRoutes(server: Server, deps: Deps): void {
  server.get(
    '/case/:link',
    {
      config,
      schema: {
        summary: 'A customer’s page of their case',
        description: 'HTML, for whoever has the signed link.',
        tags: ['cases'],
        params,
        querystring: z.object({ lang: languageKey.optional(), sent: z.string().max(1).optional() }),
      },
    },
    async (request, reply) => show(deps, request as Asked, reply, request.query.sent ? 'sent' : null),
  );

  server.post(
    '/case/:link/messages',
    {
      config,
      schema: {
        summary: 'Write back about a case',
        description: 'From the form of the page; kept as a message of the customer.',
        tags: ['cases'],
        params,
        body: z
          .object({ text: z.string().max(5_000).default(''), once: z.uuid().optional().catch(undefined) })
          .default({ text: '' }),
      },
    },
    async (request, reply) => {
      const text = request.body.text.trim();
      if (text.length < 2)
        return show(deps, request as Asked, reply, 'tooShort', { code: 400, unsent: text });
      return say(deps, request as Asked, reply, { kind: 'message', text, once: request.body.once });
    },
  );

  server.post(
    '/case/:link/verdict',
    {
      config,
      schema: {
        summary: 'Say whether a case is settled',
        description: 'From the form of the page; kept as an answer: yes closes the case, no opens it again.',
        tags: ['cases'],
        params,
        body: z.object({ settled: z.enum(['yes', 'no']) }),
      },
    },
    async (request, reply) =>
      say(deps, request as Asked, reply, {
        kind: 'answer',
        score: request.body.settled === 'yes' ? 1 : 0,
      }),
  );
}

type Word = { kind: 'message'; text: string; once: string | undefined } | { kind: 'answer'; score: 0 | 1 };

async function say(deps: Deps, request: Asked, reply: FastifyReply, word: Word) {
  const found = await pageOf(deps, request.params.link);
  if (found === null || found.row.handle === null) return over(request, reply);
  const { row, workspaceId } = found;
  try {
    await ingestOf(deps).record(
      workspaceId,
      [
        {
          id: `case-page:${(word.kind === 'message' && word.once) || request.id}`,
          customer: [row.handle as NonNullable<PageRow['handle']>],
          kind: word.kind,
          channel: 'web',
          direction: 'inbound',
          at: deps.database.now().toISOString(),
          ...(word.kind === 'message' && { text: word.text }),
          properties: {
            case: row.case_id,
            ...(word.kind === 'answer' && { measure: settledMeasure, score: word.score, scale: 1 }),
          },
        },
      ],
      { kind: 'system', id: 'case-page' },
    );
  } catch (error) {
    if (error instanceof DomainError && (error.code === 'too-many-requests' || error.code === 'unavailable'))
      return show(deps, request, reply, 'busy', {
        code: 503,
        ...(word.kind === 'message' && { unsent: word.text }),
      });
    throw error;
  }
  // Reading the page again must not send the message again.
  return reply.redirect(`/case/${request.params.link}${word.kind === 'message' ? '?sent=1' : ''}`, 303);
}

async function show(
  deps: Deps,
  request: Asked,
  reply: FastifyReply,
  note: Shown['note'],
  { code = 200, unsent = '' }: { code?: number; unsent?: string } = {},
) {
  const found = await pageOf(deps, request.params.link);
  if (found === null) return over(request, reply);
  const { row, thread } = found;
  const asked = languageKey.safeParse((request.query as { lang?: unknown }).lang);
  const theirs = languageKey.safeParse(row.language);
  const language = asked.data ?? theirs.data ?? preferred(request, row.languages);
  return reply
    .code(code)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(drawPage({ row, thread, language, link: request.params.link, note, unsent }));
}

function over(request: FastifyRequest, reply: FastifyReply) {
  return reply
    .code(404)
    .type('text/html; charset=utf-8')
    .send(drawOver(preferred(request, ['fr', 'en'])));
}

async function pageOf(deps: Deps, link: string) {
  const read = deps.vault.readLink(linkPurpose, link, deps.database.now());
  const [workspaceId, caseId] = read?.subject ?? [];
  if (!read || read.isOver || workspaceId === undefined || caseId === undefined) return null;
  return inWorkspace(deps.database, workspaceId, actor, async ({ client }) => {
    const asked = await findPage(client, workspaceId, caseId);
    const row = asked?.merged_into ? await findPage(client, workspaceId, asked.merged_into) : asked;
    // Profiles that were one person when their cases were merged may be two since: nobody is shown another's.
    if (row === null || row.erased_at !== null || row.person !== asked?.person) return null;
    return { workspaceId, row, thread: await findWords(client, workspaceId, row.case_id, threadShown) };
  });
}

function preferred(request: FastifyRequest, known: readonly string[]): Language {
  const wanted = (request.headers['accept-language'] ?? '').toLowerCase();
  const choice = wanted.startsWith('fr') ? 'fr' : wanted.startsWith('en') ? 'en' : known[0];
  return choice === 'fr' ? 'fr' : 'en';
}
