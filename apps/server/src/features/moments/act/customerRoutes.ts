import { customerMoments, newPause, pause } from '@rapport/contracts/moments';
import { z } from 'zod';
import type { Server } from '../../../platform/http/server.ts';
import { addPause, liftPause } from '../pauses.ts';
import { readCustomerMoments } from './listDecisions.ts';

const read = { permission: 'moments:read' } as const;
const act = { permission: 'moments:act' } as const;
const tags = ['moments'];
const one = z.object({ id: z.uuid() });

/** The moments of one customer, and whether they are left alone. */
export function customerRoutes(server: Server): void {
  server.get(
    '/api/v1/customers/:id/moments',
    {
      config: read,
      schema: {
        summary: 'Moments of a customer: due, decided, left unsaid, and pauses',
        tags,
        params: one,
        response: { 200: customerMoments },
      },
    },
    async (request) => request.inWorkspace((ctx) => readCustomerMoments(ctx, request.params.id)),
  );

  server.post(
    '/api/v1/customers/:id/pauses',
    {
      config: act,
      schema: {
        summary: 'Leave a customer alone for a while: grief, illness, holidays',
        description: 'What was due is let go. What they ask is answered as ever.',
        tags,
        params: one,
        body: newPause,
        response: { 201: pause },
      },
    },
    async (request, reply) =>
      reply
        .code(201)
        .send(await request.inWorkspace((ctx) => addPause(ctx, request.params.id, request.body))),
  );

  server.delete(
    '/api/v1/customers/:id/pauses/:pauseId',
    {
      config: act,
      schema: {
        summary: 'Lift a pause',
        tags,
        params: one.extend({ pauseId: z.uuid() }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await request.inWorkspace((ctx) => liftPause(ctx, request.params.id, request.params.pauseId));
      return reply.code(204).send(null);
    },
  );
}
