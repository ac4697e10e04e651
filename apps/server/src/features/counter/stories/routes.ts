import { newStory, stories, story } from '@rapport/contracts/counter';
import { z } from 'zod';
import type { Server } from '../../../platform/http/server.ts';
import { keepStory, listStories, removeStory } from './stories.ts';

const tags = ['counter'];
const one = z.object({ id: z.uuid() });

/** How products are made, where and by whom. */
export function storyRoutes(server: Server): void {
  server.get(
    '/api/v1/counter/stories',
    {
      config: { permission: 'counter:read' },
      schema: {
        summary: 'Product stories by name, or those that hold the words typed',
        tags,
        querystring: z.object({
          q: z.string().max(200).optional(),
          cursor: z.string().max(2_000).optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
        response: { 200: stories },
      },
    },
    async (request) => request.inWorkspace((ctx) => listStories(ctx, request.query)),
  );

  server.put(
    '/api/v1/counter/stories/:id',
    {
      config: { permission: 'settings:manage' },
      schema: {
        summary: 'Write a product’s story, or write it again',
        description: 'The id is the caller’s; a product has one story, told in French, English or both.',
        tags,
        params: one,
        body: newStory,
        response: { 200: story },
      },
    },
    async (request) => request.inWorkspace((ctx) => keepStory(ctx, request.params.id, request.body)),
  );

  server.delete(
    '/api/v1/counter/stories/:id',
    {
      config: { permission: 'settings:manage' },
      schema: { summary: 'Delete a story', tags, params: one, response: { 204: z.null() } },
    },
    async (request, reply) => {
      await request.inWorkspace((ctx) => removeStory(ctx, request.params.id));
      return reply.code(204).send(null);
    },
  );
}
