import { z } from 'zod';
import type { Deps } from '../../../platform/feature.ts';
import type { Server } from '../../../platform/http/server.ts';
import { linkOf } from './customerLink.ts';
import { mailLink } from './mailLink.ts';

const tags = ['cases'];
const one = z.object({ id: z.uuid() });
const write = { permission: 'cases:write' } as const;

/** For staff: the address of the customer's own page, copied or written to them. */
export function linkRoutes(server: Server, deps: Deps): void {
  server.get(
    '/api/v1/cases/:id/link',
    {
      config: write,
      schema: {
        summary: 'The address of the customer’s own page of their case',
        description: 'Signed, good for 90 days. Whoever has it sees the case and can write back.',
        tags,
        params: one,
        response: { 200: z.object({ url: z.string(), until: z.iso.datetime() }) },
      },
    },
    async (request) => {
      const origin = deps.config.publicUrl ?? `${request.protocol}://${request.headers.host ?? 'localhost'}`;
      return request.inWorkspace((ctx) => linkOf(ctx, deps, request.params.id, origin));
    },
  );

  server.post(
    '/api/v1/cases/:id/link/mails',
    {
      config: write,
      schema: {
        summary: 'Write the address of their page to the customer',
        description: 'Once a day at most: asked again, the mail of the day stands.',
        tags,
        params: one,
        response: { 202: z.object({ to: z.string() }) },
      },
    },
    async (request, reply) =>
      reply.code(202).send(await request.inWorkspace((ctx) => mailLink(ctx, deps, request.params.id))),
  );
}
