import { surveyDefinition } from '@rapport/contracts/surveyDefinition';
import { listeningRules } from '@rapport/contracts/surveySending';
import {
  newSurvey,
  survey,
  surveyChanges,
  surveyList,
  surveyTemplate,
  surveyVersions,
  versionParams,
} from '@rapport/contracts/surveys';
import { surveyTemplates } from '@rapport/core/surveys';
import { z } from 'zod';
import type { Deps } from '../../../platform/feature.ts';
import type { Server } from '../../../platform/http/server.ts';
import { changeRules, readRules } from '../rules.ts';
import { addPicture } from './addPicture.ts';
import { changeSurvey } from './changeSurvey.ts';
import { createSurvey } from './createSurvey.ts';
import { listSurveys } from './listSurveys.ts';
import { listVersions, readVersion } from './listVersions.ts';
import { closeSurvey, publishSurvey, putAwaySurvey } from './publishSurvey.ts';
import { existingSurvey, surveyOf } from './surveyOf.ts';

const tags = ['surveys'];
const read = { permission: 'surveys:read' } as const;
const write = { permission: 'surveys:write' } as const;
const params = z.object({ id: z.uuid() });

/** Writing surveys. */
export function addBuilderRoutes(server: Server, { vault }: Deps): void {
  server.get(
    '/api/v1/surveys',
    {
      config: read,
      schema: {
        summary: 'Every survey with its answers so far',
        description: 'The figure is that of the first measure asked, over its latest 2,000 answers.',
        tags,
        response: { 200: surveyList },
      },
    },
    async (request) => request.inWorkspace(listSurveys),
  );

  server.get(
    '/api/v1/surveys/templates',
    {
      config: read,
      schema: { summary: 'Surveys to begin with', tags, response: { 200: z.array(surveyTemplate) } },
    },
    async () => [...surveyTemplates] as z.infer<typeof surveyTemplate>[],
  );

  server.get(
    '/api/v1/surveys/rules',
    {
      config: read,
      schema: { summary: 'How often customers are asked, and when', tags, response: { 200: listeningRules } },
    },
    async (request) => request.inWorkspace(readRules),
  );

  server.put(
    '/api/v1/surveys/rules',
    {
      config: { permission: 'settings:manage' },
      schema: {
        summary: 'Change how often customers are asked, and when',
        tags,
        body: listeningRules,
        response: { 200: listeningRules },
      },
    },
    async (request) => request.inWorkspace((ctx) => changeRules(ctx, request.body)),
  );

  server.post(
    '/api/v1/surveys',
    {
      config: write,
      schema: {
        summary: 'Make a survey from a definition: a template, an exported file, one’s own',
        tags,
        body: newSurvey,
        response: { 201: survey },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await request.inWorkspace((ctx) => createSurvey(ctx, vault, request.body))),
  );

  server.get(
    '/api/v1/surveys/:id',
    {
      config: read,
      schema: {
        summary: 'A survey: its draft, what is published, its settings',
        tags,
        params,
        response: { 200: survey },
      },
    },
    async (request) =>
      request.inWorkspace(async (ctx) => surveyOf(ctx, vault, await existingSurvey(ctx, request.params.id))),
  );

  server.put(
    '/api/v1/surveys/:id',
    {
      config: write,
      schema: {
        summary: 'Change a survey’s draft, name or settings',
        description:
          'What is published stays as it is until it is published again. `revision` is that which was read: refused with 409 when somebody else saved meanwhile.',
        tags,
        params,
        body: surveyChanges,
        response: { 200: survey },
      },
    },
    async (request) =>
      request.inWorkspace((ctx) => changeSurvey(ctx, vault, request.params.id, request.body)),
  );

  server.post(
    '/api/v1/surveys/:id/publish',
    {
      config: write,
      schema: {
        summary: 'Publish the draft as a new version and take answers',
        description:
          'A published version is never changed. What keeps a draft from being asked is named field by field.',
        tags,
        params,
        response: { 200: survey },
      },
    },
    async (request) => request.inWorkspace((ctx) => publishSurvey(ctx, vault, request.params.id)),
  );

  server.post(
    '/api/v1/surveys/:id/close',
    { config: write, schema: { summary: 'Take no more answers', tags, params, response: { 200: survey } } },
    async (request) => request.inWorkspace((ctx) => closeSurvey(ctx, vault, request.params.id)),
  );

  server.delete(
    '/api/v1/surveys/:id',
    {
      config: write,
      schema: {
        summary: 'Put a survey away',
        description: 'It is closed and no longer listed. Its answers stay in measures and timelines.',
        tags,
        params,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await request.inWorkspace((ctx) => putAwaySurvey(ctx, request.params.id));
      return reply.code(204).send(null);
    },
  );

  server.get(
    '/api/v1/surveys/:id/versions',
    {
      config: read,
      schema: {
        summary: 'What was published, and what each version changed',
        tags,
        params,
        response: { 200: surveyVersions },
      },
    },
    async (request) => request.inWorkspace((ctx) => listVersions(ctx, request.params.id)),
  );

  server.get(
    '/api/v1/surveys/:id/versions/:version',
    {
      config: read,
      schema: {
        summary: 'The definition of a version',
        tags,
        params: versionParams,
        response: { 200: surveyDefinition },
      },
    },
    async (request) =>
      request.inWorkspace((ctx) => readVersion(ctx, request.params.id, request.params.version)),
  );

  server.post(
    '/api/v1/surveys/:id/pictures',
    {
      bodyLimit: 3 * 1024 * 1024,
      config: write,
      schema: {
        summary: 'Add a picture for a choice',
        description: 'PNG, JPEG, WebP or GIF, 1 MB at most, as base64. Its id goes into a choice.',
        tags,
        params,
        body: z.object({ name: z.string().trim().min(1).max(120), base64: z.string().max(2_000_000) }),
        response: { 201: z.object({ id: z.uuid(), address: z.string() }) },
      },
    },
    async (request, reply) =>
      reply
        .code(201)
        .send(await request.inWorkspace((ctx) => addPicture(ctx, request.params.id, request.body))),
  );
}
