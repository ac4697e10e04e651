import { bulkResult } from '@rapport/contracts/cases';
import {
  knownMatters,
  newProblem,
  problemChanges,
  problemList,
  problemMessage,
  problemMessagePreview,
  problemMoveRequest,
  problemPage,
  problemSuggestion,
  problemValue,
  refusedSuggestion,
} from '@rapport/contracts/problems';
import { z } from 'zod';
import type { Server } from '../../../platform/http/server.ts';
import { teller } from '../../../platform/http/toldTo.ts';
import { changeMany } from '../act/changeMany.ts';
import { listMatters } from './listMatters.ts';
import {
  changeProblem,
  createProblem,
  listProblems,
  moveProblem,
  removeProblem,
  rowOfProblem,
  undoMove,
} from './problems.ts';
import { readProblem } from './readProblem.ts';
import { readProblemValue } from './readProblemValue.ts';
import { allowSuggestion, refuseSuggestion, suggestProblems } from './suggestProblems.ts';
import { askToTell, previewMessage } from './tellConcerned.ts';

const tags = ['problems'];
const params = z.object({ id: z.uuid() });
const read = { permission: 'cases:read' } as const;
const write = { permission: 'cases:write' } as const;
const manage = { permission: 'cases:manage' } as const;
const caseIds = z.object({ ids: z.array(z.uuid()).min(1).max(500) });

/** The outer loop: what lies behind cases, what was decided of it, and what it changed. */
export function problemRoutes(server: Server): void {
  server.get(
    '/api/v1/problems',
    { config: read, schema: { summary: 'Problems', tags, response: { 200: problemList } } },
    async (request) => request.inWorkspace(listProblems),
  );

  server.get(
    '/api/v1/problems/matters',
    {
      config: read,
      schema: {
        summary: 'What cases may be about',
        description:
          'Matters, causes and products of the cases of the last year, and those of open problems; the sites. The commonest first.',
        tags,
        response: { 200: knownMatters },
      },
    },
    async (request) => request.inWorkspace(listMatters),
  );

  server.post(
    '/api/v1/problems',
    {
      config: write,
      schema: {
        summary: 'Make a problem of cases',
        description:
          'The cases named join, and those of its matters (of the last 90 days, and to come) that no problem has.',
        tags,
        body: newProblem,
        response: { 201: z.object({ id: z.uuid() }) },
      },
    },
    async (request, reply) =>
      reply.code(201).send({ id: await request.inWorkspace((ctx) => createProblem(ctx, request.body)) }),
  );

  server.get(
    '/api/v1/problems/suggestions',
    {
      config: read,
      schema: {
        summary: 'What may lie behind the cases of the last 30 days',
        description:
          'Matters that three persons or more share and no problem gathers; sites and products whose cases became more, all that was looked at allowed for; and what is refused most.',
        tags,
        querystring: z.object({ language: z.enum(['fr', 'en']).default('en') }),
        response: { 200: z.array(problemSuggestion) },
      },
    },
    async (request) => request.inWorkspace((ctx) => suggestProblems(ctx, request.query.language)),
  );

  server.post(
    '/api/v1/problems/suggestions/refusals',
    {
      config: write,
      schema: {
        summary: 'Say that a matter is no problem',
        description: 'It is proposed again once it has twice as many cases.',
        tags,
        body: refusedSuggestion,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await request.inWorkspace((ctx) => refuseSuggestion(ctx, request.body));
      return reply.code(204).send(null);
    },
  );

  server.delete(
    '/api/v1/problems/suggestions/refusals',
    {
      config: write,
      schema: {
        summary: 'Take back that a matter is no problem',
        tags,
        body: refusedSuggestion,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await request.inWorkspace((ctx) => allowSuggestion(ctx, request.body));
      return reply.code(204).send(null);
    },
  );

  server.get(
    '/api/v1/problems/:id',
    {
      config: read,
      schema: {
        summary: 'One problem, and what changed since it was fixed',
        tags,
        params,
        response: { 200: problemPage },
      },
    },
    async (request) => request.inWorkspace((ctx) => readProblem(ctx, request.params.id)),
  );

  server.patch(
    '/api/v1/problems/:id',
    {
      config: write,
      schema: {
        summary: 'Change a problem',
        tags,
        params,
        body: problemChanges,
        response: { 200: problemPage },
      },
    },
    async (request) =>
      request.inWorkspace(async (ctx) => {
        await changeProblem(ctx, request.params.id, request.body);
        return readProblem(ctx, request.params.id);
      }),
  );

  server.post(
    '/api/v1/problems/:id/moves',
    {
      config: manage,
      schema: {
        summary: 'Decide, begin, fix, set aside, reopen',
        tags,
        params,
        body: problemMoveRequest,
        response: { 200: problemPage },
      },
    },
    async (request) =>
      request.inWorkspace(async (ctx) => {
        await moveProblem(ctx, request.params.id, request.body);
        return readProblem(ctx, request.params.id);
      }),
  );

  server.delete(
    '/api/v1/problems/:id/moves/last',
    {
      config: manage,
      schema: {
        summary: 'Take back the last move, or the removal',
        description: 'Refused (409) once something else was done, or those concerned were told.',
        tags,
        params,
        response: { 200: problemPage },
      },
    },
    async (request) =>
      request.inWorkspace(async (ctx) => {
        await undoMove(ctx, request.params.id);
        return readProblem(ctx, request.params.id);
      }),
  );

  server.delete(
    '/api/v1/problems/:id',
    {
      config: manage,
      schema: {
        summary: 'Remove a problem',
        description: 'Its cases stay, without it. Taken back by `DELETE …/moves/last`.',
        tags,
        params,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await request.inWorkspace((ctx) => removeProblem(ctx, request.params.id));
      return reply.code(204).send(null);
    },
  );

  server.get(
    '/api/v1/problems/:id/value',
    {
      config: read,
      schema: {
        summary: 'What those concerned are still to bring',
        description:
          'Residual value of the persons concerned by the model of the latest value report. Nobody can be told from it: under five persons there is none.',
        tags,
        params,
        response: { 200: problemValue },
      },
    },
    async (request) => request.inWorkspace((ctx) => readProblemValue(ctx, request.params.id)),
  );

  server.post(
    '/api/v1/problems/:id/cases',
    {
      config: write,
      schema: { summary: 'Add cases', tags, params, body: caseIds, response: { 200: bulkResult } },
    },
    async (request) =>
      request.inWorkspace(async (ctx) => {
        await rowOfProblem(ctx, request.params.id);
        return changeMany(ctx, { ids: request.body.ids, problemId: request.params.id }, teller(request));
      }),
  );

  server.get(
    '/api/v1/problems/:id/message',
    {
      config: read,
      schema: {
        summary: 'Who would be told that it is fixed, and who would not',
        tags,
        params,
        response: { 200: problemMessagePreview },
      },
    },
    async (request) => request.inWorkspace((ctx) => previewMessage(ctx, request.params.id)),
  );

  server.post(
    '/api/v1/problems/:id/message',
    {
      config: manage,
      schema: {
        summary: 'Tell those concerned that it is fixed',
        description:
          'Each once, in their language, by email; asked again, it writes to those who came since.',
        tags,
        params,
        body: problemMessage,
        response: { 200: problemPage },
      },
    },
    async (request) =>
      request.inWorkspace(async (ctx) => {
        await askToTell(ctx, request.params.id, request.body);
        return readProblem(ctx, request.params.id);
      }),
  );
}
