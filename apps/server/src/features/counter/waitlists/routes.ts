import {
  newWait,
  newWaitlist,
  wait,
  waitingPeople,
  waitlist,
  waitlistChanged,
  waitlistChanges,
  waitlists,
  waitStatuses,
} from '@rapport/contracts/counter';
import { z } from 'zod';
import type { Server } from '../../../platform/http/server.ts';
import {
  changeWait,
  changeWaitlist,
  joinWaitlist,
  listWaiting,
  listWaitlists,
  openWaitlist,
} from './waitlists.ts';

const read = { permission: 'counter:read' } as const;
const write = { permission: 'counter:write' } as const;
const tags = ['counter'];
const one = z.object({ id: z.uuid() });
const page = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** Who waits for what, until when, and what they are told. */
export function waitlistRoutes(server: Server): void {
  server.get(
    '/api/v1/counter/waitlists',
    {
      config: read,
      schema: {
        summary: 'Waitlists, the latest first',
        tags,
        querystring: page,
        response: { 200: waitlists },
      },
    },
    async (request) => request.inWorkspace((ctx) => listWaitlists(ctx, request.query)),
  );

  server.post(
    '/api/v1/counter/waitlists',
    {
      config: write,
      schema: {
        summary: 'Open a waitlist for a product',
        tags,
        body: newWaitlist,
        response: { 200: waitlist },
      },
    },
    async (request) => request.inWorkspace((ctx) => openWaitlist(ctx, request.body)),
  );

  server.patch(
    '/api/v1/counter/waitlists/:id',
    {
      config: write,
      schema: {
        summary: 'Another expected date, or the product is here: whoever waits is told',
        description: '`tell: false` tells nobody. What is the same already tells nobody either.',
        tags,
        params: one,
        body: waitlistChanges,
        response: { 200: waitlistChanged },
      },
    },
    async (request) => request.inWorkspace((ctx) => changeWaitlist(ctx, request.params.id, request.body)),
  );

  server.get(
    '/api/v1/counter/waitlists/:id/entries',
    {
      config: read,
      schema: {
        summary: 'Who waits, first come first',
        description: 'Each reading is noted in the audit.',
        tags,
        params: one,
        querystring: page,
        response: { 200: waitingPeople },
      },
    },
    async (request) => request.inWorkspace((ctx) => listWaiting(ctx, request.params.id, request.query)),
  );

  server.post(
    '/api/v1/counter/waitlists/:id/entries',
    {
      config: write,
      schema: {
        summary: 'Somebody waits too',
        description: 'Ids come from the device: what is sent twice is kept once.',
        tags,
        params: one,
        body: newWait,
        response: { 200: wait },
      },
    },
    async (request) => request.inWorkspace((ctx) => joinWaitlist(ctx, request.params.id, request.body)),
  );

  server.patch(
    '/api/v1/counter/waits/:id',
    {
      config: write,
      schema: {
        summary: 'Collected, no longer waiting, or waiting again',
        tags,
        params: one,
        body: z.object({ status: z.enum(waitStatuses) }),
        response: { 200: wait },
      },
    },
    async (request) => request.inWorkspace((ctx) => changeWait(ctx, request.params.id, request.body)),
  );
}
