import { bulkRequest, bulkResult, casePage, moveRequest } from '@rapport/contracts/cases';
import { z } from 'zod';
import type { Server } from '../../../platform/http/server.ts';
import { teller } from '../../../platform/http/toldTo.ts';
import { readCase } from '../read/readCase.ts';
import { changeMany } from './changeMany.ts';
import { mergeCases } from './mergeCases.ts';
import { moveOne } from './moveOne.ts';
import { undoMove, withdrawCase } from './undo.ts';

const tags = ['cases'];
const one = z.object({ id: z.uuid() });
const write = { permission: 'cases:write' } as const;

/** What a case becomes, and the way back. */
export function moveRoutes(server: Server): void {
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
}
