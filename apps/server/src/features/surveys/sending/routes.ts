import { newPersonalLink } from '@rapport/contracts/surveys';
import { z } from 'zod';
import type { Deps } from '../../../platform/feature.ts';
import type { Server } from '../../../platform/http/server.ts';
import { makePersonalLink } from './makePersonalLink.ts';

const tags = ['surveys'];
const params = z.object({ id: z.uuid() });

/** Asking customers to answer. */
export function addSendingRoutes(server: Server, { vault }: Deps): void {
  server.post(
    '/api/v1/surveys/:id/links',
    {
      config: { permission: 'surveys:write' },
      schema: {
        summary: 'A link for one customer, that works once',
        description: 'For a message of your own. The answer goes to the timeline of this customer.',
        tags,
        params,
        body: newPersonalLink,
        response: { 201: z.object({ link: z.string(), until: z.iso.datetime() }) },
      },
    },
    async (request, reply) =>
      reply
        .code(201)
        .send(
          await request.inWorkspace((ctx) => makePersonalLink(ctx, vault, request.params.id, request.body)),
        ),
  );
}
