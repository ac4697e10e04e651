import {
  changedImprovement,
  decision,
  decisionEffect,
  newDecision,
  newImprovement,
  priorities as prioritiesShape,
} from '@rapport/contracts/priorities';
import { z } from 'zod';
import type { Feature } from '../../platform/feature.ts';
import { readEffect, recordDecision, removeDecision } from './decisions.ts';
import { addImprovement, changeImprovement } from './improvements.ts';
import { rankPriorities } from './rankPriorities.ts';

const tags = ['priorities'];
const one = z.object({ id: z.uuid() });

/** What could be done, in money; what was decided, and what the measure did since. */
export const priorities: Feature = {
  name: 'priorities',
  routes: (server) => {
    const read = { permission: 'measures:read' } as const;
    const write = { permission: 'measures:write' } as const;

    server.get(
      '/api/v1/priorities',
      {
        config: read,
        schema: {
          summary: 'What could be done, ranked by what it is expected to earn',
          description:
            'Importance x shortfall x share of it closed x customers concerned x value at risk, less cost, carried through by simulation. Every input comes with its source. What falls short and nobody has taken up is proposed.',
          tags,
          response: { 200: prioritiesShape },
        },
      },
      async (request) => request.inWorkspace(rankPriorities),
    );

    server.post(
      '/api/v1/priorities',
      {
        config: write,
        schema: {
          summary: 'Keep an action',
          tags,
          body: newImprovement,
          response: { 201: z.object({ id: z.uuid() }) },
        },
      },
      async (request, reply) => {
        const id = await request.inWorkspace((ctx) => addImprovement(ctx, request.body));
        return reply.code(201).send({ id });
      },
    );

    server.patch(
      '/api/v1/priorities/:id',
      {
        config: write,
        schema: {
          summary: 'Change an action, put it away, take it back',
          tags,
          params: one,
          body: changedImprovement,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => changeImprovement(ctx, request.params.id, request.body));
        return reply.code(204).send(null);
      },
    );

    server.post(
      '/api/v1/priorities/:id/decisions',
      {
        config: write,
        schema: {
          summary: 'Record what was decided',
          description: 'With what the ranking says that day. The latest counts; the former ones stay.',
          tags,
          params: one,
          body: newDecision,
          response: { 201: decision },
        },
      },
      async (request, reply) => {
        const recorded = await request.inWorkspace((ctx) =>
          recordDecision(ctx, request.params.id, request.body),
        );
        return reply.code(201).send(recorded);
      },
    );

    server.delete(
      '/api/v1/priorities/decisions/:id',
      {
        config: write,
        schema: { summary: 'Take a decision back', tags, params: one, response: { 204: z.null() } },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => removeDecision(ctx, request.params.id));
        return reply.code(204).send(null);
      },
    );

    server.get(
      '/api/v1/priorities/decisions/:id/effect',
      {
        config: read,
        schema: {
          summary: 'What the measure did since, against as long a time before',
          description: 'What happened after is not what came of it.',
          tags,
          params: one,
          response: { 200: decisionEffect },
        },
      },
      async (request) => request.inWorkspace((ctx) => readEffect(ctx, request.params.id)),
    );
  },
};
