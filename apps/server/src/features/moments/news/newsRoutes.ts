import { newProductNews, productNews } from '@rapport/contracts/moments';
import { z } from 'zod';
import type { Server } from '../../../platform/http/server.ts';
import { addNews, listNews, removeNews } from './news.ts';

const read = { permission: 'moments:read' } as const;
const manage = { permission: 'moments:manage' } as const;
const tags = ['moments'];
const one = z.object({ id: z.uuid() });

/** Products that will stop, or are back: whom it concerns has a moment. */
export function newsRoutes(server: Server): void {
  server.get(
    '/api/v1/product-news',
    {
      config: read,
      schema: {
        summary: 'Products that will stop, or are back',
        tags,
        response: { 200: z.array(productNews) },
      },
    },
    async (request) => request.inWorkspace(listNews),
  );

  server.post(
    '/api/v1/product-news',
    {
      config: manage,
      schema: {
        summary: 'Say that a product will stop, or is back',
        description: 'Whom it concerns is looked for in the background.',
        tags,
        body: newProductNews,
        response: { 201: productNews },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await request.inWorkspace((ctx) => addNews(ctx, request.body))),
  );

  server.delete(
    '/api/v1/product-news/:id',
    {
      config: manage,
      schema: { summary: 'Take it back', tags, params: one, response: { 204: z.null() } },
    },
    async (request, reply) => {
      await request.inWorkspace((ctx) => removeNews(ctx, request.params.id));
      return reply.code(204).send(null);
    },
  );
}
