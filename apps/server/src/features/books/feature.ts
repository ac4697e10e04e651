import {
  assistant,
  assistantChanges,
  bookMoveResult,
  bookMoves,
  bookPage,
  bookSettings,
  newAssistant,
  newBookMove,
} from '@rapport/contracts/books';
import { z } from 'zod';
import type { Feature } from '../../platform/feature.ts';
import { addAssistant, changeAssistant, listAssistants } from './assistants.ts';
import { moveBooks, undoBookMove } from './moveBooks.ts';
import { leaveBook, takeIntoBook } from './ownBook.ts';
import { listBookMoves, readBook } from './readBook.ts';
import { changeBookSettings, readBookSettings } from './settings.ts';

const read = { permission: 'counter:read' } as const;
const write = { permission: 'counter:write' } as const;
const manage = { permission: 'books:manage' } as const;
const tags = ['books'];
const one = z.object({ id: z.uuid() });
const page = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** Who of the staff knows whom: client books, and whom each may see. */
export const books: Feature = {
  name: 'books',
  routes: (server) => {
    server.get(
      '/api/v1/books/assistants',
      {
        config: read,
        schema: {
          summary: 'The staff, with the size of each book',
          description: 'Who left comes last. An assistant may have no account: a tablet may serve several.',
          tags,
          response: { 200: z.array(assistant) },
        },
      },
      async (request) => request.inWorkspace(listAssistants),
    );

    server.post(
      '/api/v1/books/assistants',
      {
        config: manage,
        schema: {
          summary: 'Add somebody of the staff',
          tags,
          body: newAssistant,
          response: { 200: assistant },
        },
      },
      async (request) => request.inWorkspace((ctx) => addAssistant(ctx, request.body)),
    );

    server.patch(
      '/api/v1/books/assistants/:id',
      {
        config: manage,
        schema: {
          summary: 'Change somebody of the staff: name, account, sites, whether they left',
          description: 'Who left keeps their book until it is moved, and stays in the history.',
          tags,
          params: one,
          body: assistantChanges,
          response: { 200: assistant },
        },
      },
      async (request) => request.inWorkspace((ctx) => changeAssistant(ctx, request.params.id, request.body)),
    );

    server.get(
      '/api/v1/books/assistants/:id/customers',
      {
        config: read,
        schema: {
          summary: 'Somebody’s book, who came last first',
          description: 'Each reading is noted in the audit. Hand `nextCursor` back for the next page.',
          tags,
          params: one,
          querystring: page,
          response: { 200: bookPage },
        },
      },
      async (request) => request.inWorkspace((ctx) => readBook(ctx, request.params.id, request.query)),
    );

    server.put(
      '/api/v1/books/mine/:id',
      {
        config: write,
        schema: {
          summary: 'Take a customer who is in nobody’s book into one’s own',
          tags,
          params: one,
          body: z.object({ assistantId: z.uuid().optional() }),
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => takeIntoBook(ctx, request.params.id, request.body.assistantId));
        return reply.code(204).send(null);
      },
    );

    server.delete(
      '/api/v1/books/mine/:id',
      {
        config: write,
        schema: {
          summary: 'Take a customer out of one’s own book',
          tags,
          params: one,
          querystring: z.object({ assistantId: z.uuid().optional() }),
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => leaveBook(ctx, request.params.id, request.query.assistantId));
        return reply.code(204).send(null);
      },
    );

    server.get(
      '/api/v1/books/moves',
      {
        config: manage,
        schema: {
          summary: 'The history of books: who went from whom to whom',
          tags,
          querystring: page,
          response: { 200: bookMoves },
        },
      },
      async (request) => request.inWorkspace((ctx) => listBookMoves(ctx, request.query)),
    );

    server.post(
      '/api/v1/books/moves',
      {
        config: manage,
        schema: {
          summary: 'Move customers to other books: some, or a whole book, to one person or shared out',
          description:
            'Shared out by `parts`, by turns from the most valuable down. Sent twice with one id, it is made once.',
          tags,
          body: newBookMove,
          response: { 200: bookMoveResult },
        },
      },
      async (request) => request.inWorkspace((ctx) => moveBooks(ctx, request.body)),
    );

    server.post(
      '/api/v1/books/moves/:id/undoing',
      {
        config: manage,
        schema: {
          summary: 'Take a move back',
          description: 'Those who changed books again since stay where they are.',
          tags,
          params: one,
          response: { 200: bookMoveResult },
        },
      },
      async (request) => request.inWorkspace((ctx) => undoBookMove(ctx, request.params.id)),
    );

    server.get(
      '/api/v1/books/settings',
      {
        config: { permission: 'settings:read' },
        schema: { summary: 'Whom agents see', tags, response: { 200: bookSettings } },
      },
      async (request) => request.inWorkspace(readBookSettings),
    );

    server.patch(
      '/api/v1/books/settings',
      {
        config: { permission: 'settings:manage' },
        schema: {
          summary: 'Change whom agents see',
          description:
            '`everyone`, or `site`: customers of the sites they work at or of none, of their own book, whom their site greeted in the last day, and whom they are to meet.',
          tags,
          body: bookSettings.partial(),
          response: { 200: bookSettings },
        },
      },
      async (request) => request.inWorkspace((ctx) => changeBookSettings(ctx, request.body)),
    );
  },
};
