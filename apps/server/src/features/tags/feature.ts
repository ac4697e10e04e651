import { typeKeys } from '@rapport/core/relations';
import { z } from 'zod';
import { workspaceOf } from '../../platform/auth/caller.ts';
import type { Feature } from '../../platform/feature.ts';
import { recordTag } from './recordTag.ts';

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
        const { type, note } = request.body;
        const stored = await recordTag(deps, workspaceId, {
          id: `tag:${request.id}`,
          customerId: request.params.id,
          type,
          rater: `${actor.kind}:${actor.id}`,
          staff: request.caller?.kind === 'user' ? request.caller.user.name : actor.id,
          at: deps.database.now(),
          note,
        });
        return { stored };
      },
    );
  },
};
