import { modelChoice, modelHolding } from '@rapport/contracts/models';
import { relationModels } from '@rapport/contracts/relations';
import { z } from 'zod';
import type { Server } from '../../../platform/http/server.ts';
import {
  askLearningRelations,
  chooseRelationModel,
  holdRelationModel,
  readRelationModels,
} from './learnRelations.ts';

const read = { permission: 'desk:manage' } as const;
const manage = { permission: 'relations:manage' } as const;
const tags = ['relationships'];

/** The model that relationships are read with: learnt from tags, compared, chosen. */
export function modelRoutes(server: Server): void {
  server.get(
    '/api/v1/relationships/models',
    {
      config: read,
      schema: {
        summary: 'What was learnt from tags: versions, how they compare, which is in use',
        tags,
        response: { 200: relationModels },
      },
    },
    async (request) => request.inWorkspace(readRelationModels),
  );

  server.post(
    '/api/v1/relationships/models',
    {
      config: manage,
      schema: {
        summary: 'Learn from tags',
        description:
          'In the background, and every night when there are new tags. What is learnt takes over where it is surely better than what is in use, on tagged customers held out; every relationship is then read anew. 409 tells how many tags are lacking.',
        tags,
        response: { 202: z.object({ queued: z.literal(true) }) },
      },
    },
    async (request, reply) => {
      await request.inWorkspace(askLearningRelations);
      return reply.code(202).send({ queued: true });
    },
  );

  server.put(
    '/api/v1/relationships/models/in-use',
    {
      config: manage,
      schema: {
        summary: 'Go to a version, or back to the model of the product',
        description:
          'Relationships are read anew in the background. Nothing takes over by itself until it is let go.',
        tags,
        body: modelChoice,
        response: { 200: relationModels },
      },
    },
    async (request) => request.inWorkspace((ctx) => chooseRelationModel(ctx, request.body.version)),
  );

  server.put(
    '/api/v1/relationships/models/hold',
    {
      config: manage,
      schema: {
        summary: 'Hold to the model in use, or let what is better take over by itself',
        tags,
        body: modelHolding,
        response: { 200: relationModels },
      },
    },
    async (request) => request.inWorkspace((ctx) => holdRelationModel(ctx, request.body.isHeld)),
  );
}
