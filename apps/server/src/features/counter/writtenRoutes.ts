import {
  greeting,
  newCard,
  newGreeting,
  newNote,
  newWish,
  note,
  noteChanges,
  wish,
  wishStatuses,
} from '@rapport/contracts/counter';
import { z } from 'zod';
import type { Server } from '../../platform/http/server.ts';
import { writeCard } from './card/writeCard.ts';
import { greet, takeBackGreeting } from './greetings/greetings.ts';
import { addNote, changeNote, listNotes } from './notes/notes.ts';
import { addWish, changeWish } from './wishes/wishes.ts';

const write = { permission: 'counter:write' } as const;
const tags = ['counter'];
const one = z.object({ id: z.uuid() });
const once = 'Ids come from the device: what is sent twice is kept once.';

/** What the staff writes of a customer. */
export function writtenRoutes(server: Server): void {
  server.get(
    '/api/v1/counter/customers/:id/notes',
    {
      config: { permission: 'counter:read' },
      schema: {
        summary: 'All that was noted of a customer, newest first',
        tags,
        params: one,
        querystring: z.object({
          cursor: z.string().max(200).optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
        response: { 200: z.object({ notes: z.array(note), nextCursor: z.string().nullable() }) },
      },
    },
    async (request) => request.inWorkspace((ctx) => listNotes(ctx, request.params.id, request.query)),
  );

  server.post(
    '/api/v1/counter/notes',
    {
      config: write,
      schema: {
        summary: 'Note something of a customer: a taste, a size, a date to remember, anything',
        description: once,
        tags,
        body: newNote,
        response: { 200: note },
      },
    },
    async (request) => request.inWorkspace((ctx) => addNote(ctx, request.body)),
  );

  server.patch(
    '/api/v1/counter/notes/:id',
    {
      config: write,
      schema: {
        summary: 'Change a note, take it off, or put it back',
        tags,
        params: one,
        body: noteChanges,
        response: { 200: note },
      },
    },
    async (request) => request.inWorkspace((ctx) => changeNote(ctx, request.params.id, request.body)),
  );

  server.post(
    '/api/v1/counter/wishes',
    {
      config: write,
      schema: {
        summary: 'Note what a customer wishes for',
        description: once,
        tags,
        body: newWish,
        response: { 200: wish },
      },
    },
    async (request) => request.inWorkspace((ctx) => addWish(ctx, request.body)),
  );

  server.patch(
    '/api/v1/counter/wishes/:id',
    {
      config: write,
      schema: {
        summary: 'A wish is granted, dropped, or open again',
        tags,
        params: one,
        body: z.object({ status: z.enum(wishStatuses) }),
        response: { 200: wish },
      },
    },
    async (request) => request.inWorkspace((ctx) => changeWish(ctx, request.params.id, request.body)),
  );

  server.post(
    '/api/v1/counter/greetings',
    {
      config: write,
      schema: {
        summary: 'Greet a customer who is here',
        description: `Their visit becomes an exchange a minute later; until then it can be taken back. ${once}`,
        tags,
        body: newGreeting,
        response: { 200: greeting },
      },
    },
    async (request) => request.inWorkspace((ctx) => greet(ctx, request.body)),
  );

  server.post(
    '/api/v1/counter/cards',
    {
      config: write,
      schema: {
        summary: 'Write a card, printed with the next batch of cards',
        description: `Signed by who writes it; it can be cancelled as any gesture until it is printed. ${once}`,
        tags,
        body: newCard,
        response: { 200: z.object({ gestureId: z.uuid().nullable() }) },
      },
    },
    async (request) => request.inWorkspace((ctx) => writeCard(ctx, request.body)),
  );

  server.delete(
    '/api/v1/counter/greetings/:id',
    {
      config: write,
      schema: {
        summary: 'Take a greeting back: it was somebody else',
        tags,
        params: one,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await request.inWorkspace((ctx) => takeBackGreeting(ctx, request.params.id));
      return reply.code(204).send(null);
    },
  );
}
