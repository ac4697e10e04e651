import {
  newPhrase,
  newRefusal,
  phrase,
  phraseQuery,
  refusalQuery,
  refusalReport,
} from '@rapport/contracts/refusals';
import { z } from 'zod';
import { workspaceOf } from '../../platform/auth/caller.ts';
import type { Feature } from '../../platform/feature.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { addExamples, addPhrase, changePhrase, listPhrases, removePhrase } from './library.ts';
import { logRefusal } from './logRefusal.ts';
import { topRefusals } from './topRefusals.ts';

const tags = ['refusals'];
const read = { permission: 'refusals:read' } as const;
const write = { permission: 'refusals:write' } as const;
const one = z.object({ id: z.uuid() });

/** Never a bare no: reasons, other ways, what may always be said yes to; and what is refused most. */
export const refusals: Feature = {
  name: 'refusals',
  routes: (server, deps) => {
    server.get(
      '/api/v1/refusals/library',
      {
        config: read,
        schema: {
          summary: 'The team’s library: reasons for a no, alternatives, what may always be said yes to',
          description: 'Most used first.',
          tags,
          querystring: phraseQuery,
          response: { 200: z.array(phrase) },
        },
      },
      async (request) => request.inWorkspace((ctx) => listPhrases(ctx, request.query)),
    );

    server.post(
      '/api/v1/refusals/library',
      {
        config: write,
        schema: { summary: 'Add a phrase', tags, body: newPhrase, response: { 201: phrase } },
      },
      async (request, reply) =>
        reply.code(201).send(await request.inWorkspace((ctx) => addPhrase(ctx, request.body))),
    );

    server.post(
      '/api/v1/refusals/library/examples',
      {
        config: { permission: 'repair:manage' },
        schema: { summary: 'Put examples into an empty library', tags, response: { 201: z.array(phrase) } },
      },
      async (request, reply) => reply.code(201).send(await request.inWorkspace(addExamples)),
    );

    server.put(
      '/api/v1/refusals/library/:id',
      {
        config: write,
        schema: {
          summary: 'Word a phrase otherwise',
          tags,
          params: one,
          body: newPhrase,
          response: { 200: phrase },
        },
      },
      async (request) => request.inWorkspace((ctx) => changePhrase(ctx, request.params.id, request.body)),
    );

    server.delete(
      '/api/v1/refusals/library/:id',
      {
        config: write,
        schema: { summary: 'Remove a phrase', tags, params: one, response: { 204: z.null() } },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => removePhrase(ctx, request.params.id));
        return reply.code(204).send(null);
      },
    );

    server.post(
      '/api/v1/refusals',
      {
        config: write,
        schema: {
          summary: 'Keep that a no had to be said, why, and what was offered instead',
          description: 'With a customer, it is an exchange on their timeline.',
          tags,
          body: newRefusal,
          response: { 201: z.object({ id: z.uuid() }) },
        },
      },
      async (request, reply) => {
        const { workspaceId, actor } = workspaceOf(request.caller);
        const staff = request.caller?.kind === 'user' ? request.caller.user.name : actor.id;
        const id = crypto.randomUUID();
        const exchange = await request.inWorkspace((ctx) => logRefusal(ctx, id, request.body, staff));
        if (exchange)
          await ingestOf(deps).record(workspaceId, [exchange], { kind: 'system', id: 'refusals' });
        return reply.code(201).send({ id });
      },
    );

    server.get(
      '/api/v1/refusals/top',
      {
        config: read,
        schema: {
          summary: 'What is refused most, against the period before',
          tags,
          querystring: refusalQuery,
          response: { 200: refusalReport },
        },
      },
      async (request) => request.inWorkspace((ctx) => topRefusals(ctx, request.query)),
    );
  },
};
