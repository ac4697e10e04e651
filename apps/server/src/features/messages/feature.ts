import {
  conversationList,
  conversationQuery,
  correspondence,
  messageTemplate,
  newMessageTemplate,
  newReply,
  queuedReply,
} from '@rapport/contracts/messages';
import { z } from 'zod';
import { DomainError } from '../../platform/errors.ts';
import type { Feature } from '../../platform/feature.ts';
import { recordReading } from '../customers/recordReading.ts';
import {
  assignConversation,
  fragmentsOf,
  listConversations,
  readCorrespondence,
  settleConversation,
} from './conversations.ts';
import { findFile } from './queries.ts';
import { recordReply, sendReply, takeBackReply } from './replies.ts';
import { changeSignature, signatureOf } from './signature.ts';
import { recordSmsReply } from './smsReplies.ts';
import { listTemplates, removeTemplate, writeTemplate } from './templates.ts';
import { saveDraft } from './writingQueries.ts';

const read = { permission: 'messages:read' } as const;
const write = { permission: 'messages:write' } as const;
const tags = ['messages'];
const one = z.object({ id: z.uuid() });
const done = { 204: z.null() };

/** The shared mailbox: who waits, what is answered, in whose name. */
export const messages: Feature = {
  name: 'messages',
  jobs: {
    'messages.record-reply': async ({ deps, workspaceId, payload }) => {
      const { mailId } = z.object({ mailId: z.uuid() }).parse(payload);
      if (workspaceId !== null) await recordReply(deps, workspaceId, mailId);
    },
    'messages.record-sms-reply': async ({ deps, workspaceId, payload }) => {
      const { smsId } = z.object({ smsId: z.uuid() }).parse(payload);
      if (workspaceId !== null) await recordSmsReply(deps, workspaceId, smsId);
    },
  },
  routes: (server) => {
    server.get(
      '/api/v1/messages',
      {
        config: read,
        schema: {
          summary: 'Who wrote and who was written to, those who wait for an answer first',
          description: 'By whatever channel. Hand `nextCursor` back for the next page.',
          tags,
          querystring: conversationQuery,
          response: { 200: conversationList },
        },
      },
      async (request) => request.inWorkspace((ctx) => listConversations(ctx, request.query)),
    );

    server.get(
      '/api/v1/messages/:id',
      {
        config: read,
        schema: {
          summary: 'What goes with writing to a customer',
          description: 'Where to, how it is signed, what was begun, what has not left, files that came.',
          tags,
          params: one,
          response: { 200: correspondence },
        },
      },
      async (request) => request.inWorkspace((ctx) => readCorrespondence(ctx, request.params.id)),
    );

    server.post(
      '/api/v1/messages/:id/replies',
      {
        config: write,
        schema: {
          summary: 'Write to a customer',
          description:
            'It leaves after ten seconds, signed by who asks; until then it can be taken back. By text message, unsigned, only to who last wrote by one and has not said STOP since.',
          tags,
          params: one,
          body: newReply,
          response: { 202: queuedReply },
        },
      },
      async (request, reply) =>
        reply
          .code(202)
          .send(await request.inWorkspace((ctx) => sendReply(ctx, request.params.id, request.body))),
    );

    server.delete(
      '/api/v1/messages/replies/:id',
      {
        config: write,
        schema: { summary: 'Take back a reply that has not left', tags, params: one, response: done },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => takeBackReply(ctx, request.params.id));
        return reply.code(204).send(null);
      },
    );

    server.put(
      '/api/v1/messages/:id/draft',
      {
        config: write,
        schema: {
          summary: 'Keep a reply that is being written; an empty one is thrown away',
          tags,
          params: one,
          body: z.object({ text: z.string().max(20_000) }),
          response: done,
        },
      },
      async (request, reply) => {
        await request.inWorkspace(async (ctx) => {
          const [survivorId] = await fragmentsOf(ctx, request.params.id);
          await saveDraft(ctx.client, ctx.workspaceId, survivorId!, ctx.actor.id, request.body.text);
        });
        return reply.code(204).send(null);
      },
    );

    server.put(
      '/api/v1/messages/:id/assignee',
      {
        config: write,
        schema: {
          summary: 'Give a conversation to a colleague, or to nobody',
          tags,
          params: one,
          body: z.object({ userId: z.string().max(100).nullable() }),
          response: done,
        },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => assignConversation(ctx, request.params.id, request.body.userId));
        return reply.code(204).send(null);
      },
    );

    server.post(
      '/api/v1/messages/:id/settled',
      {
        config: write,
        schema: { summary: 'Say that there is nothing to answer', tags, params: one, response: done },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => settleConversation(ctx, request.params.id));
        return reply.code(204).send(null);
      },
    );

    server.get(
      '/api/v1/messages/files/:id/:position',
      {
        config: read,
        schema: {
          summary: 'A file that came with a message',
          tags,
          params: one.extend({ position: z.coerce.number().int().min(0).max(1_000) }),
        },
      },
      async (request, reply) => {
        const { id, position } = request.params;
        const file = await request.inWorkspace(async (ctx) => {
          const found = await findFile(ctx.client, ctx.workspaceId, id, position);
          if (found?.customer_id) {
            await recordReading(ctx, { action: 'messages.file-read', customerId: found.customer_id });
          }
          return found;
        });
        if (file === null) throw new DomainError('not-found', 'There is no such file. Reload the page.');
        // Whatever it is, a browser is never to open it as one of our pages.
        return reply
          .header('content-type', 'application/octet-stream')
          .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.file_name)}`)
          .send(file.content);
      },
    );

    server.get(
      '/api/v1/message-signature',
      {
        config: write,
        schema: {
          summary: 'How you sign what you write',
          tags,
          response: { 200: z.object({ text: z.string() }) },
        },
      },
      async (request) => request.inWorkspace(async (ctx) => ({ text: (await signatureOf(ctx)).text })),
    );

    server.put(
      '/api/v1/message-signature',
      {
        config: write,
        schema: {
          summary: 'Sign what you write otherwise',
          tags,
          body: z.object({ text: z.string().trim().max(1_000) }),
          response: done,
        },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => changeSignature(ctx, request.body.text));
        return reply.code(204).send(null);
      },
    );

    server.get(
      '/api/v1/message-templates',
      {
        config: read,
        schema: {
          summary: 'Texts that replies begin with, in both languages',
          description: '`{{firstName|"Madame, Monsieur"}}` is the first name, or the words after the bar.',
          tags,
          response: { 200: z.array(messageTemplate) },
        },
      },
      async (request) => request.inWorkspace(listTemplates),
    );

    server.post(
      '/api/v1/message-templates',
      {
        config: write,
        schema: {
          summary: 'Add a template',
          tags,
          body: newMessageTemplate,
          response: { 201: messageTemplate },
        },
      },
      async (request, reply) =>
        reply.code(201).send(await request.inWorkspace((ctx) => writeTemplate(ctx, null, request.body))),
    );

    server.put(
      '/api/v1/message-templates/:id',
      {
        config: write,
        schema: {
          summary: 'Write a template otherwise',
          tags,
          params: one,
          body: newMessageTemplate,
          response: { 200: messageTemplate },
        },
      },
      async (request) => request.inWorkspace((ctx) => writeTemplate(ctx, request.params.id, request.body)),
    );

    server.delete(
      '/api/v1/message-templates/:id',
      { config: write, schema: { summary: 'Remove a template', tags, params: one, response: done } },
      async (request, reply) => {
        await request.inWorkspace((ctx) => removeTemplate(ctx, request.params.id));
        return reply.code(204).send(null);
      },
    );
  },
};
