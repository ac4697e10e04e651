import multipart from '@fastify/multipart';
import { newComment } from '@rapport/contracts/cases';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { DomainError } from '../../../platform/errors.ts';
import type { Deps } from '../../../platform/feature.ts';
import type { Server } from '../../../platform/http/server.ts';
import { addComment, removeComment } from './comments.ts';
import { addFile, largestFile, readFile, removeFile } from './files.ts';

const tags = ['cases'];
const one = z.object({ id: z.uuid() });
const read = { permission: 'cases:read' } as const;
const write = { permission: 'cases:write' } as const;

/** What is kept with a case: comments among colleagues, and files. */
export async function attachedRoutes(server: Server, deps: Deps): Promise<void> {
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
