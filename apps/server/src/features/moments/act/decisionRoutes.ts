import {
  bulkMoments,
  bulkResult,
  decisionList,
  decisionsQuery,
  doMoment as doShape,
  sayNothing as nothingShape,
  proposal,
} from '@rapport/contracts/moments';
import { z } from 'zod';
import type { Server } from '../../../platform/http/server.ts';
import { teller } from '../../../platform/http/toldTo.ts';
import { actOnMany, doMoment, proposeMoment, sayNothing, takeBackSilence } from './actOnMoment.ts';
import { listDecisions } from './listDecisions.ts';

const read = { permission: 'moments:read' } as const;
const act = { permission: 'moments:act' } as const;
const tags = ['moments'];
const one = z.object({ id: z.uuid() });

/** What was decided for customers, and what somebody does of it. */
export function decisionRoutes(server: Server): void {
  server.get(
    '/api/v1/moment-decisions',
    {
      config: read,
      schema: {
        summary: 'What is due, done, held out or left unsaid, and why',
        description:
          'Personal data: each reading is noted in the audit. Hand `nextCursor` back for the next page.',
        tags,
        querystring: decisionsQuery,
        response: { 200: decisionList },
      },
    },
    async (request) => request.inWorkspace((ctx) => listDecisions(ctx, request.query)),
  );

  server.get(
    '/api/v1/moment-decisions/:id/proposal',
    {
      config: read,
      schema: {
        summary: 'What would be said to this person, and which ways are open',
        tags,
        params: one,
        response: { 200: proposal },
      },
    },
    async (request) => request.inWorkspace((ctx) => proposeMoment(ctx, request.params.id)),
  );

  server.post(
    '/api/v1/moment-decisions/:id/gesture',
    {
      config: act,
      schema: {
        summary: 'Do it',
        description: 'An email leaves, a call or a card joins its list; once, whoever asks.',
        tags,
        params: one,
        body: doShape,
        response: { 201: z.object({ gestureId: z.uuid() }) },
      },
    },
    async (request, reply) =>
      reply
        .code(201)
        .send(await request.inWorkspace((ctx) => doMoment(ctx, request.params.id, request.body))),
  );

  server.post(
    '/api/v1/moment-decisions/:id/silence',
    {
      config: act,
      schema: {
        summary: 'Say nothing',
        tags,
        params: one,
        body: nothingShape,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await request.inWorkspace((ctx) => sayNothing(ctx, request.params.id, request.body.note));
      return reply.code(204).send(null);
    },
  );

  server.delete(
    '/api/v1/moment-decisions/:id/silence',
    {
      config: act,
      schema: { summary: 'Take "say nothing" back', tags, params: one, response: { 204: z.null() } },
    },
    async (request, reply) => {
      await request.inWorkspace((ctx) => takeBackSilence(ctx, request.params.id));
      return reply.code(204).send(null);
    },
  );

  server.post(
    '/api/v1/moment-decisions/bulk',
    {
      config: act,
      schema: {
        summary: 'Do several, each the way that was chosen for it, or say nothing',
        description: 'Each by itself: `left` are still due, with what prevented them.',
        tags,
        body: bulkMoments,
        response: { 200: bulkResult },
      },
    },
    async (request) => request.inWorkspace((ctx) => actOnMany(ctx, request.body, teller(request))),
  );
}
