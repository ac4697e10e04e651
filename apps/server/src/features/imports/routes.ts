import { createReadStream, existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import {
  type ImportJob,
  type ImportPreview,
  importJob,
  importMapping,
  importPreview,
} from '@rapport/contracts/imports';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { inFrench } from '../../french/inFrench.ts';
import { DomainError } from '../../platform/errors.ts';
import type { Deps } from '../../platform/feature.ts';
import type { Server } from '../../platform/http/server.ts';
import { languageFor, wordsFor } from '../../platform/http/toldTo.ts';
import { cancelImport } from './cancelImport.ts';
import { changeMapping } from './changeMapping.ts';
import { handedBackInFrench } from './handedBackInFrench.ts';
import { importOf } from './importOf.ts';
import { placeOf } from './places.ts';
import { findImports, findMappings } from './queries.ts';
import { toJob } from './records.ts';
import { startImport } from './startImport.ts';
import { beginImport, keepUpload, largestUpload } from './uploadFile.ts';

const one = z.object({ id: z.uuid() });
const tags = ['imports'];

export async function importRoutes(server: Server, deps: Deps): Promise<void> {
  await server.register(async (scope) => {
    await scope.register(multipart, { limits: { files: 1, fileSize: largestUpload, fields: 10 } });
    scope.post(
      '/api/v1/imports',
      {
        bodyLimit: largestUpload,
        config: { permission: 'imports:write' },
        schema: {
          summary: 'Send a file',
          description:
            'multipart/form-data, field `file`: CSV, TSV, XLSX, NDJSON or columns of fixed width, plain or gzip, 4 GB at most.',
          tags,
          consumes: ['multipart/form-data'],
          response: { 200: z.object({ import: importJob, preview: importPreview }) },
        },
      },
      async (request) => {
        const file = request.isMultipart() ? await request.file() : undefined;
        if (!file)
          throw new DomainError('invalid', 'Send the file as multipart/form-data, in a field named file.');
        const importId = await keepUpload(deps, { fileName: file.filename, stream: file.file });
        const by = request.caller?.kind === 'user' ? request.caller.user.name : null;
        const { record, preview } = await request.inWorkspace((ctx) =>
          beginImport(ctx, deps, { importId, fileName: file.filename, by }),
        );
        return {
          import: toldJob(request, toJob(record, deps.database.now())),
          preview: toldPreview(request, preview),
        };
      },
    );
  });

  server.get(
    '/api/v1/imports',
    {
      config: { permission: 'imports:read' },
      schema: {
        summary: 'The latest imports',
        tags,
        response: { 200: z.object({ imports: z.array(importJob) }) },
      },
    },
    async (request) =>
      request.inWorkspace(async (ctx) => ({
        imports: (await findImports(ctx.client, ctx.workspaceId, 100)).map((record) =>
          toldJob(request, toJob(record, ctx.now())),
        ),
      })),
  );

  server.get(
    '/api/v1/imports/mappings',
    {
      config: { permission: 'imports:read' },
      schema: {
        summary: 'Readings kept under a name',
        tags,
        response: { 200: z.object({ mappings: z.array(importMapping) }) },
      },
    },
    async (request) =>
      request.inWorkspace(async (ctx) => ({ mappings: await findMappings(ctx.client, ctx.workspaceId) })),
  );

  server.get(
    '/api/v1/imports/:id',
    {
      config: { permission: 'imports:read' },
      schema: { summary: 'An import, and how far it is', tags, params: one, response: { 200: importJob } },
    },
    async (request) =>
      request.inWorkspace(async (ctx) =>
        toldJob(request, toJob(await importOf(ctx, request.params.id), ctx.now())),
      ),
  );

  server.put(
    '/api/v1/imports/:id/mapping',
    {
      config: { permission: 'imports:write' },
      schema: {
        summary: 'Say how the file is to be read',
        tags,
        params: one,
        body: importMapping,
        response: { 200: importPreview },
      },
    },
    async (request) =>
      request.inWorkspace(async (ctx) =>
        toldPreview(
          request,
          await changeMapping(ctx, deps, { importId: request.params.id, mapping: request.body }),
        ),
      ),
  );

  server.post(
    '/api/v1/imports/:id/run',
    {
      config: { permission: 'imports:write' },
      schema: { summary: 'Start an import', tags, params: one, response: { 200: importJob } },
    },
    async (request) =>
      request.inWorkspace(async (ctx) =>
        toldJob(request, toJob(await startImport(ctx, request.params.id), ctx.now())),
      ),
  );

  server.post(
    '/api/v1/imports/:id/cancellation',
    {
      config: { permission: 'imports:write' },
      schema: {
        summary: 'Stop an import; what it has added stays',
        tags,
        params: one,
        response: { 200: importJob },
      },
    },
    async (request) =>
      request.inWorkspace(async (ctx) =>
        toldJob(request, toJob(await cancelImport(ctx, deps, request.params.id), ctx.now())),
      ),
  );

  for (const file of ['refused', 'set-aside'] as const) {
    server.get(
      `/api/v1/imports/:id/${file}.csv`,
      {
        config: { permission: 'imports:read' },
        schema: {
          summary: file === 'refused' ? 'Refused lines, with what to do' : 'Lines without a customer',
          tags,
          params: one,
        },
      },
      async (request, reply) => {
        const record = await request.inWorkspace((ctx) => importOf(ctx, request.params.id));
        const path = placeOf(deps.config, record.import_id, file);
        if (!existsSync(path))
          throw new DomainError('not-found', 'Nothing was handed back: this import has not been started.');
        const name = `${record.file_name.replace(/[^\w.-]+/g, '_')}.${file}.csv`;
        return reply
          .header('content-type', 'text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename="${name}"`)
          .send(languageFor(request) === 'fr' ? toldInFrench(path, file) : createReadStream(path));
      },
    );
  }
}

function toldInFrench(path: string, file: 'refused' | 'set-aside'): Readable {
  return Readable.from(handedBackInFrench(createReadStream(path, 'utf8'), file, inFrench), {
    objectMode: false,
  });
}

function toldPreview(request: FastifyRequest, preview: ImportPreview): ImportPreview {
  const say = wordsFor(request);
  const rows = preview.rows.map(({ problem, ...row }) => ({
    ...row,
    problem: problem && { ...problem, message: say(problem.message) },
  }));
  return { ...preview, rows };
}

function toldJob(request: FastifyRequest, job: ImportJob): ImportJob {
  return { ...job, message: job.message && wordsFor(request)(job.message) };
}
