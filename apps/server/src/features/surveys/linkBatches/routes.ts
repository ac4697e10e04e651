import {
  linkBatch,
  linkBatchChange,
  linkBatches,
  madeLinks,
  newLinkBatch,
} from '@rapport/contracts/surveySending';
import { z } from 'zod';
import type { Deps } from '../../../platform/feature.ts';
import type { Server } from '../../../platform/http/server.ts';
import { changeBatch, listBatches } from './changeBatch.ts';
import { linksCsv } from './linksOf.ts';
import { makeLinks } from './makeLinks.ts';

const tags = ['surveys'];
const params = z.object({ id: z.uuid() });
const oneBatch = params.extend({ batchId: z.uuid() });
const read = { permission: 'surveys:read' } as const;
const write = { permission: 'surveys:write' } as const;

/** Links that work once, to be given out by hand, on tickets or by a tool of one's own. */
export function addLinkBatchRoutes(server: Server, deps: Deps): void {
  server.post(
    '/api/v1/surveys/:id/link-batches',
    {
      config: write,
      schema: {
        summary: 'Make links that each work once, for nobody in particular',
        description: 'For one customer whose timeline the answer is to go to, ask for a link of theirs.',
        tags,
        params,
        body: newLinkBatch,
        response: { 201: madeLinks },
      },
    },
    async (request, reply) =>
      reply
        .code(201)
        .send(await request.inWorkspace((ctx) => makeLinks(ctx, deps, request.params.id, request.body))),
  );

  server.get(
    '/api/v1/surveys/:id/link-batches',
    {
      config: read,
      schema: {
        summary: 'The links made for a survey, and how many were used',
        tags,
        params,
        response: { 200: linkBatches },
      },
    },
    async (request) => request.inWorkspace((ctx) => listBatches(ctx, request.params.id)),
  );

  server.patch(
    '/api/v1/surveys/:id/link-batches/:batchId',
    {
      config: write,
      schema: {
        summary: 'Revoke links, or take that back',
        description: 'Revoked, they open nothing; what was answered by them stays.',
        tags,
        params: oneBatch,
        body: linkBatchChange,
        response: { 200: linkBatch },
      },
    },
    async (request) =>
      request.inWorkspace((ctx) => changeBatch(ctx, request.params.id, request.params.batchId, request.body)),
  );

  server.get(
    '/api/v1/surveys/:id/link-batches/:batchId/links.csv',
    {
      // Whoever has a link may answer by it.
      config: write,
      schema: { summary: 'The links made together, as a file', tags, params: oneBatch },
    },
    async (request, reply) => {
      const { id, batchId } = request.params;
      const file = await request.inWorkspace((ctx) => linksCsv(ctx, deps, id, batchId));
      return reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="links.csv"')
        .header('cache-control', 'no-store')
        .send(file);
    },
  );
}
