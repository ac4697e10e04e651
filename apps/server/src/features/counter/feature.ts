import { counterCard, desk, findQuery, found, keptDay, keptDayQuery } from '@rapport/contracts/counter';
import { z } from 'zod';
import type { Feature } from '../../platform/feature.ts';
import { agendaRoutes } from './agenda/routes.ts';
import { findAtCounter } from './card/findAtCounter.ts';
import { readCard, readKeptDay } from './card/readCard.ts';
import { readDesk } from './card/readDesk.ts';
import { jobs } from './jobs.ts';
import { storyRoutes } from './stories/routes.ts';
import { waitlistRoutes } from './waitlists/routes.ts';
import { writtenRoutes } from './writtenRoutes.ts';

const config = { permission: 'counter:read' } as const;
const tags = ['counter'];

/** The counter: who is in front of you, what to note of them, when you meet again. */
export const counter: Feature = {
  name: 'counter',
  jobs,
  routes: (server) => {
    server.get(
      '/api/v1/counter/desk',
      {
        config,
        schema: { summary: 'Who stands behind the counter, and where', tags, response: { 200: desk } },
      },
      async (request) => request.inWorkspace(readDesk),
    );

    server.get(
      '/api/v1/counter/customers',
      {
        config,
        schema: {
          summary: 'Find a customer by name, phone, card or email, typed or scanned',
          description:
            'As the search of customers. Where agents see their own sites alone, `elsewhere` names who was found by a handle in full.',
          tags,
          querystring: findQuery,
          response: { 200: found },
        },
      },
      async (request) => request.inWorkspace((ctx) => findAtCounter(ctx, request.query)),
    );

    server.get(
      '/api/v1/counter/customers/:id',
      {
        config,
        schema: {
          summary: 'Who is in front of you, at a glance',
          description:
            'Of a merged customer, the card of the surviving one. Each reading is noted in the audit.',
          tags,
          params: z.object({ id: z.uuid() }),
          response: { 200: counterCard },
        },
      },
      async (request) => request.inWorkspace((ctx) => readCard(ctx, request.params.id)),
    );

    server.get(
      '/api/v1/counter/day/cards',
      {
        config,
        schema: {
          summary: 'Today’s appointments with their cards, for a device to keep',
          description:
            'Of the assistant named, else of the caller’s own, else of the site. The cards of the first twenty customers. Each reading is noted in the audit.',
          tags,
          querystring: keptDayQuery,
          response: { 200: keptDay },
        },
      },
      async (request) => request.inWorkspace((ctx) => readKeptDay(ctx, request.query)),
    );

    writtenRoutes(server);
    agendaRoutes(server);
    waitlistRoutes(server);
    storyRoutes(server);
  },
};
