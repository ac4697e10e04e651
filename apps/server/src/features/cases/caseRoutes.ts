import multipart from '@fastify/multipart';
import {
  boardQuery,
  bulkRequest,
  bulkResult,
  caseBoard,
  caseChanges,
  caseEventList,
  caseFigures,
  caseList,
  caseListQuery,
  casePage,
  contactReasons,
  figuresQuery,
  moveRequest,
  newCase,
  newComment,
} from '@rapport/contracts/cases';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { DomainError } from '../../platform/errors.ts';
import type { Deps } from '../../platform/feature.ts';
import type { Server } from '../../platform/http/server.ts';
import { teller } from '../../platform/http/toldTo.ts';
import { changeCase } from './act/changeCase.ts';
import { changeMany } from './act/changeMany.ts';
import { addComment, removeComment } from './act/comments.ts';
import { addFile, largestFile, readFile, removeFile } from './act/files.ts';
import { mergeCases } from './act/mergeCases.ts';
import { moveOne } from './act/moveOne.ts';
import { undoMove, withdrawCase } from './act/undo.ts';
import { openByHand } from './open/openByHand.ts';
import { linkOf } from './page/customerLink.ts';
import { mailLink } from './page/mailLink.ts';
import { listCases, readBoard } from './read/listCases.ts';
import { listEvents } from './read/listEvents.ts';
import { readCase } from './read/readCase.ts';
import { readContactReasons, readFigures } from './read/readFigures.ts';

const tags = ['cases'];
const one = z.object({ id: z.uuid() });
const read = { permission: 'cases:read' } as const;
const write = { permission: 'cases:write' } as const;
const eventsQuery = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export async function caseRoutes(server: Server, deps: Deps): Promise<void> {
  server.get(
    '/api/v1/cases',
    {
      config: read,
      schema: {
        summary: 'Cases',
        description:
          'Those under way unless `status` says otherwise, what is due first at the top. `owner` takes user ids, `me` and `nobody`.',
        tags,
        querystring: caseListQuery,
        response: { 200: caseList },
      },
    },
    async (request) => request.inWorkspace((ctx) => listCases(ctx, request.query)),
  );

  server.get(
    '/api/v1/cases/board',
    {
      config: read,
      schema: { summary: 'Cases by status', tags, querystring: boardQuery, response: { 200: caseBoard } },
    },
    async (request) => request.inWorkspace((ctx) => readBoard(ctx, request.query)),
  );

  server.get(
    '/api/v1/cases/figures',
    {
      config: read,
      schema: {
        summary: 'How well promises of time were kept',
        description: 'Of the cases opened between two days, the last 90 unless told.',
        tags,
        querystring: figuresQuery,
        response: { 200: caseFigures },
      },
    },
    async (request) => request.inWorkspace((ctx) => readFigures(ctx, request.query)),
  );

  server.get(
    '/api/v1/contact-reasons',
    {
      config: read,
      schema: {
        summary: 'Why customers write and call',
        description: 'Contacts by matter, with their share and first contact resolution across channels.',
        tags,
        querystring: figuresQuery,
        response: { 200: contactReasons },
      },
    },
    async (request) => request.inWorkspace((ctx) => readContactReasons(ctx, request.query)),
  );

  server.post(
    '/api/v1/cases',
    {
      config: write,
      schema: {
        summary: 'Open a case by hand',
        tags,
        body: newCase,
        response: { 201: z.object({ id: z.uuid() }) },
      },
    },
    async (request, reply) => {
      const id = await request.inWorkspace((ctx) => openByHand(ctx, request.body));
      return reply.code(201).send({ id });
    },
  );

  server.post(
    '/api/v1/cases/bulk',
    {
      config: write,
      schema: {
        summary: 'Do the same to many cases',
        description: 'Each by itself: one refused leaves the others done, and says why.',
        tags,
        body: bulkRequest,
        response: { 200: bulkResult },
      },
    },
    async (request) => request.inWorkspace((ctx) => changeMany(ctx, request.body, teller(request))),
  );

  server.get(
    '/api/v1/cases/:id',
    { config: read, schema: { summary: 'One case', tags, params: one, response: { 200: casePage } } },
    async (request) => request.inWorkspace((ctx) => readCase(ctx, request.params.id)),
  );

  server.patch(
    '/api/v1/cases/:id',
    {
      config: write,
      schema: {
        summary: 'Change what a case says',
        tags,
        params: one,
        body: caseChanges,
        response: { 200: casePage },
      },
    },
    async (request) =>
      request.inWorkspace(async (ctx) => {
        await changeCase(ctx, request.params.id, request.body);
        return readCase(ctx, request.params.id);
      }),
  );

  server.delete(
    '/api/v1/cases/:id',
    {
      config: write,
      schema: {
        summary: 'Take back a case opened by hand',
        description:
          'Before anything was done with it; later it is refused (409). It counts nowhere any more.',
        tags,
        params: one,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await request.inWorkspace((ctx) => withdrawCase(ctx, request.params.id));
      return reply.code(204).send(null);
    },
  );

  server.delete(
    '/api/v1/cases/:id/moves/last',
    {
      config: write,
      schema: {
        summary: 'Take back the last move of a case, or its merging with another',
        description:
          'All that it changed is as it was. Refused once something else was done with the case (409).',
        tags,
        params: one,
        response: { 200: casePage },
      },
    },
    async (request) =>
      request.inWorkspace(async (ctx) => {
        await undoMove(ctx, request.params.id);
        return readCase(ctx, request.params.id);
      }),
  );

  server.post(
    '/api/v1/cases/:id/moves',
    {
      config: write,
      schema: {
        summary: 'Move a case to another status',
        description:
          'start, wait (with a reason: the clock holds), resume, resolve (with what caused it and what was done), confirm, dismiss, reopen. What its status forbids is refused with what is possible (409).',
        tags,
        params: one,
        body: moveRequest,
        response: { 200: casePage },
      },
    },
    async (request) =>
      request.inWorkspace(async (ctx) => {
        await moveOne(ctx, request.params.id, request.body);
        return readCase(ctx, request.params.id);
      }),
  );

  server.post(
    '/api/v1/cases/:id/merge',
    {
      config: write,
      schema: {
        summary: 'Make it one with another case of the same customer',
        tags,
        params: one,
        body: z.object({ into: z.uuid() }),
        response: { 200: casePage },
      },
    },
    async (request) =>
      request.inWorkspace(async (ctx) => {
        await mergeCases(ctx, request.params.id, request.body.into);
        return readCase(ctx, request.body.into);
      }),
  );

  server.get(
    '/api/v1/cases/:id/events',
    {
      config: read,
      schema: {
        summary: 'What happened to a case, newest first',
        tags,
        params: one,
        querystring: eventsQuery,
        response: { 200: caseEventList },
      },
    },
    async (request) => request.inWorkspace((ctx) => listEvents(ctx, request.params.id, request.query)),
  );

  server.post(
    '/api/v1/cases/:id/comments',
    {
      config: write,
      schema: {
        summary: 'Comment among colleagues',
        description: '`mentions`: ids of members, who find the case among theirs.',
        tags,
        params: one,
        body: newComment,
        response: { 201: z.object({ id: z.uuid() }) },
      },
    },
    async (request, reply) => {
      const added = await request.inWorkspace((ctx) =>
        addComment(ctx, deps, request.params.id, request.body),
      );
      return reply.code(201).send(added);
    },
  );

  server.delete(
    '/api/v1/cases/:id/comments/:commentId',
    {
      config: write,
      schema: {
        summary: 'Take back a comment of one’s own',
        tags,
        params: one.extend({ commentId: z.uuid() }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await request.inWorkspace((ctx) => removeComment(ctx, request.params.id, request.params.commentId));
      return reply.code(204).send(null);
    },
  );

  server.get(
    '/api/v1/cases/:id/link',
    {
      config: write,
      schema: {
        summary: 'The address of the customer’s own page of their case',
        description: 'Signed, good for 90 days. Whoever has it sees the case and can write back.',
        tags,
        params: one,
        response: { 200: z.object({ url: z.string(), until: z.iso.datetime() }) },
      },
    },
    async (request) => {
      const origin = deps.config.publicUrl ?? `${request.protocol}://${request.headers.host ?? 'localhost'}`;
      return request.inWorkspace((ctx) => linkOf(ctx, deps, request.params.id, origin));
    },
  );

  server.post(
    '/api/v1/cases/:id/link/mails',
    {
      config: write,
      schema: {
        summary: 'Write the address of their page to the customer',
        description: 'Once a day at most: asked again, the mail of the day stands.',
        tags,
        params: one,
        response: { 202: z.object({ to: z.string() }) },
      },
    },
    async (request, reply) =>
      reply.code(202).send(await request.inWorkspace((ctx) => mailLink(ctx, deps, request.params.id))),
  );

  await server.register(async (scope) => {
    await scope.register(multipart, { limits: { files: 1, fileSize: largestFile, fields: 5 } });
    scope.withTypeProvider<ZodTypeProvider>().post(
      '/api/v1/cases/:id/files',
      {
        bodyLimit: largestFile + 64 * 1024,
        config: write,
        schema: {
          summary: 'Keep a file with a case',
          description:
            'multipart/form-data, field `file`: pictures, PDF, office documents, plain text; 10 MB and 20 files at most. What it is is told by what it holds.',
          tags,
          consumes: ['multipart/form-data'],
          params: one,
          response: { 201: z.object({ id: z.uuid() }) },
        },
      },
      async (request, reply) => {
        const file = request.isMultipart() ? await request.file() : undefined;
        if (!file)
          throw new DomainError('invalid', 'Send the file as multipart/form-data, in a field named file.');
        const content = await contentOf(file);
        const added = await request.inWorkspace((ctx) =>
          addFile(ctx, request.params.id, { name: file.filename, content }),
        );
        return reply.code(201).send(added);
      },
    );
  });

  server.get(
    '/api/v1/cases/:id/files/:fileId',
    {
      config: read,
      schema: {
        summary: 'A file of a case',
        description: 'Always to be saved, never shown by the browser.',
        tags,
        params: one.extend({ fileId: z.uuid() }),
      },
    },
    async (request, reply) => {
      const file = await request.inWorkspace((ctx) =>
        readFile(ctx, request.params.id, request.params.fileId),
      );
      return reply
        .header('content-type', file.type)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('x-content-type-options', 'nosniff')
        .send(file.content);
    },
  );

  server.delete(
    '/api/v1/cases/:id/files/:fileId',
    {
      config: write,
      schema: {
        summary: 'Remove a file',
        tags,
        params: one.extend({ fileId: z.uuid() }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await request.inWorkspace((ctx) => removeFile(ctx, request.params.id, request.params.fileId));
      return reply.code(204).send(null);
    },
  );
}

async function contentOf(file: { toBuffer(): Promise<Buffer> }): Promise<Buffer> {
  try {
    return await file.toBuffer();
  } catch (error) {
    if ((error as { code?: string }).code !== 'FST_REQ_FILE_TOO_LARGE') throw error;
    throw new DomainError('too-large', 'A file of 10 MB at most can be kept with a case. It was not kept.');
  }
}
