import { agendaChanges, agendaDay, agendaEntry, dayQuery, newAgendaEntry } from '@rapport/contracts/counter';
import { z } from 'zod';
import type { Server } from '../../../platform/http/server.ts';
import { addAgendaEntry, changeAgendaEntry, readDay } from './agenda.ts';

const tags = ['counter'];

/** Appointments, follow-ups, calls and cards. */
export function agendaRoutes(server: Server): void {
  server.get(
    '/api/v1/counter/day',
    {
      config: { permission: 'counter:read' },
      schema: {
        summary: 'The agenda of a day, of everyone, a site or one assistant',
        description: 'What has no time of its own comes first. Hand `nextCursor` back for the next page.',
        tags,
        querystring: dayQuery,
        response: { 200: agendaDay },
      },
    },
    async (request) => request.inWorkspace((ctx) => readDay(ctx, request.query)),
  );

  server.post(
    '/api/v1/counter/agenda',
    {
      config: { permission: 'counter:write' },
      schema: {
        summary: 'Note an appointment, a follow-up by the same person, a card to write or a call to make',
        description:
          'Day and time are those of the shop. Ids come from the device: what is sent twice is kept once.',
        tags,
        body: newAgendaEntry,
        response: { 200: agendaEntry },
      },
    },
    async (request) => request.inWorkspace((ctx) => addAgendaEntry(ctx, request.body)),
  );

  server.patch(
    '/api/v1/counter/agenda/:id',
    {
      config: { permission: 'counter:write' },
      schema: {
        summary: 'Kept, missed, cancelled, planned again, on another day, by somebody else',
        tags,
        params: z.object({ id: z.uuid() }),
        body: agendaChanges,
        response: { 200: agendaEntry },
      },
    },
    async (request) => request.inWorkspace((ctx) => changeAgendaEntry(ctx, request.params.id, request.body)),
  );
}
