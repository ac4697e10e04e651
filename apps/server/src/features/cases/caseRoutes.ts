import {
  boardQuery,
  caseBoard,
  caseChanges,
  caseEventList,
  caseFigures,
  caseList,
  caseListQuery,
  casePage,
  contactReasons,
  figuresQuery,
  newCase,
} from '@rapport/contracts/cases';
import { z } from 'zod';
import type { Server } from '../../platform/http/server.ts';
import { changeCase } from './act/changeCase.ts';
import { openByHand } from './open/openByHand.ts';
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

/** Cases: those there are, one of them, and how well promises are kept. */
export function caseRoutes(server: Server): void {
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
}
