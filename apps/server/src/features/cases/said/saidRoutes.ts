import {
  newSaidEntry,
  saidBoard,
  saidEntryChanges,
  saidOrder,
  saidPageChanges,
  saidPreview,
  saidPreviewAsked,
} from '@rapport/contracts/said';
import { z } from 'zod';
import type { Ctx } from '../../../platform/database/context.ts';
import type { Deps } from '../../../platform/feature.ts';
import type { Server } from '../../../platform/http/server.ts';
import { addEntry, changeEntry, changePage, orderEntries, publishEntry, removeEntry } from './changeSaid.ts';
import { previewSaid, readSaid } from './readSaid.ts';

const tags = ['said'];
const params = z.object({ id: z.uuid() });
const manage = { permission: 'settings:manage' } as const;

/** "You said, we did" for those who write it. Each change answers with the whole, which is small. */
export function saidRoutes(server: Server, { vault }: Deps): void {
  const done = (work: (ctx: Ctx) => Promise<unknown>) => async (ctx: Ctx) => {
    await work(ctx);
    return readSaid(ctx, vault);
  };
  const response = { 200: saidBoard };

  server.get(
    '/api/v1/said',
    {
      config: { permission: 'cases:read' },
      schema: { summary: '“You said, we did”: the page and its entries', tags, response },
    },
    async (request) => request.inWorkspace((ctx) => readSaid(ctx, vault)),
  );

  server.patch(
    '/api/v1/said',
    {
      config: manage,
      schema: {
        summary: 'Switch the public page on or off, or its order',
        description: 'Visitors may see the former page for a minute.',
        tags,
        body: saidPageChanges,
        response,
      },
    },
    async (request) => request.inWorkspace(done((ctx) => changePage(ctx, request.body))),
  );

  server.post(
    '/api/v1/said/entries',
    {
      config: manage,
      schema: {
        summary: 'Add an entry, as a draft',
        description: 'By hand, or from a fixed problem.',
        tags,
        body: newSaidEntry,
        response: { 201: z.object({ id: z.uuid() }) },
      },
    },
    async (request, reply) =>
      reply.code(201).send({ id: await request.inWorkspace((ctx) => addEntry(ctx, request.body)) }),
  );

  server.patch(
    '/api/v1/said/entries/:id',
    {
      config: manage,
      schema: { summary: 'Change an entry', tags, params, body: saidEntryChanges, response },
    },
    async (request) => request.inWorkspace(done((ctx) => changeEntry(ctx, request.params.id, request.body))),
  );

  server.delete(
    '/api/v1/said/entries/:id',
    { config: manage, schema: { summary: 'Remove an entry', tags, params, response } },
    async (request) => request.inWorkspace(done((ctx) => removeEntry(ctx, request.params.id))),
  );

  server.put(
    '/api/v1/said/entries/:id/publication',
    {
      config: manage,
      schema: {
        summary: 'Publish an entry',
        description:
          'One language at least must be whole. What holds an email, a phone or an account number is refused.',
        tags,
        params,
        response,
      },
    },
    async (request) => request.inWorkspace(done((ctx) => publishEntry(ctx, request.params.id, true))),
  );

  server.delete(
    '/api/v1/said/entries/:id/publication',
    { config: manage, schema: { summary: 'Take an entry down: a draft again', tags, params, response } },
    async (request) => request.inWorkspace(done((ctx) => publishEntry(ctx, request.params.id, false))),
  );

  server.put(
    '/api/v1/said/order',
    { config: manage, schema: { summary: 'Put the entries in order', tags, body: saidOrder, response } },
    async (request) => request.inWorkspace(done((ctx) => orderEntries(ctx, request.body.ids))),
  );

  server.post(
    '/api/v1/said/preview',
    {
      config: manage,
      schema: {
        summary: 'The public page with an entry that is being written',
        tags,
        body: saidPreviewAsked,
        response: { 200: saidPreview },
      },
    },
    async (request) => request.inWorkspace((ctx) => previewSaid(ctx, request.body)),
  );
}
