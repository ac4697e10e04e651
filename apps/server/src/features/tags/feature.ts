import { typeKeys } from '@rapport/core/relations';
import { z } from 'zod';
import { workspaceOf } from '../../platform/auth/caller.ts';
import type { Feature } from '../../platform/feature.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { handleOf } from '../people/handleOf.ts';

/** "I think they are…": what staff think of a relationship, as an exchange like any other. */
export const tags: Feature = {
  name: 'tags',
  routes: (server, deps) => {
    server.post(
      '/api/v1/customers/:id/tags',
      {
        config: { permission: 'customers:write' },
        schema: {
          summary: 'Say which relationship you think this is',
          tags: ['customers'],
          params: z.object({ id: z.uuid() }),
          body: z.object({ type: z.enum(typeKeys), note: z.string().trim().max(2_000).optional() }),
          response: { 200: z.object({ stored: z.boolean() }) },
        },
      },
      async (request) => {
        const { workspaceId, actor } = workspaceOf(request.caller);
        const handle = await request.inWorkspace((ctx) => handleOf(ctx, request.params.id));
        const { type, note } = request.body;
        const { accepted } = await ingestOf(deps).record(
          workspaceId,
          [
            {
              id: `tag:${request.id}`,
              customer: [handle],
              kind: 'tag',
              at: deps.database.now().toISOString(),
              direction: 'outbound',
              staff: request.caller?.kind === 'user' ? request.caller.user.name : actor.id,
              properties: { type, rater: `${actor.kind}:${actor.id}`, ...(note && { note }) },
            },
          ],
          { kind: 'system', id: 'tags' },
        );
        return { stored: accepted === 1 };
      },
    );
  },
};
