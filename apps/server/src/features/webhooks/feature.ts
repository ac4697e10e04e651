import {
  newWebhook,
  webhook,
  webhookChanges,
  webhookMessage,
  webhookSecret,
} from '@rapport/contracts/webhooks';
import { z } from 'zod';
import type { Feature } from '../../platform/feature.ts';
import {
  addWebhook,
  changeWebhook,
  listMessages,
  listWebhooks,
  removeWebhook,
  renewSecret,
  replayMessages,
  testWebhook,
} from './endpoints.ts';
import { crons, jobs } from './jobs.ts';

const tags = ['webhooks'];
const params = z.object({ id: z.uuid() });
const config = { permission: 'keys:manage' } as const;

/** Tells other systems of what happens here, signed as Standard Webhooks says. */
export const webhooks: Feature = {
  name: 'webhooks',
  jobs,
  crons,
  routes: (server, { vault }) => {
    server.get(
      '/api/v1/webhooks',
      { config, schema: { summary: 'Webhooks', tags, response: { 200: z.array(webhook) } } },
      async (request) => request.inWorkspace(listWebhooks),
    );

    server.post(
      '/api/v1/webhooks',
      {
        config,
        schema: {
          summary: 'Add a webhook',
          description: 'The secret that signs its messages is shown this once.',
          tags,
          body: newWebhook,
          response: { 201: webhookSecret },
        },
      },
      async (request, reply) =>
        reply.code(201).send(await request.inWorkspace((ctx) => addWebhook(ctx, vault, request.body))),
    );

    server.patch(
      '/api/v1/webhooks/:id',
      {
        config,
        schema: {
          summary: 'Change a webhook',
          tags,
          params,
          body: webhookChanges,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => changeWebhook(ctx, request.params.id, request.body));
        return reply.code(204).send(null);
      },
    );

    server.delete(
      '/api/v1/webhooks/:id',
      { config, schema: { summary: 'Remove a webhook', tags, params, response: { 204: z.null() } } },
      async (request, reply) => {
        await request.inWorkspace((ctx) => removeWebhook(ctx, request.params.id));
        return reply.code(204).send(null);
      },
    );

    server.post(
      '/api/v1/webhooks/:id/secret',
      {
        config,
        schema: {
          summary: 'Make another secret',
          description: 'For a day, messages carry two signatures: by the new secret and by the former one.',
          tags,
          params,
          response: { 200: webhookSecret },
        },
      },
      async (request) => request.inWorkspace((ctx) => renewSecret(ctx, vault, request.params.id)),
    );

    server.post(
      '/api/v1/webhooks/:id/tests',
      {
        config,
        schema: {
          summary: 'Send a message of the type webhook.test',
          tags,
          params,
          response: { 201: z.object({ messageId: z.uuid() }) },
        },
      },
      async (request, reply) =>
        reply
          .code(201)
          .send({ messageId: await request.inWorkspace((ctx) => testWebhook(ctx, request.params.id)) }),
    );

    server.get(
      '/api/v1/webhooks/:id/messages',
      {
        config,
        schema: {
          summary: 'The latest messages to a webhook',
          description: 'What was sent, what was answered, when it is tried next. Kept for 30 days.',
          tags,
          params,
          response: { 200: z.array(webhookMessage) },
        },
      },
      async (request) => request.inWorkspace((ctx) => listMessages(ctx, request.params.id)),
    );

    server.post(
      '/api/v1/webhooks/:id/replays',
      {
        config,
        schema: {
          summary: 'Send again',
          description: 'The message named, or all that were given up since.',
          tags,
          params,
          body: z.object({
            messageId: z.uuid().optional(),
            since: z.iso.datetime({ offset: true }).optional(),
          }),
          response: { 200: z.object({ messages: z.int() }) },
        },
      },
      async (request) => ({
        messages: await request.inWorkspace((ctx) => replayMessages(ctx, request.params.id, request.body)),
      }),
    );
  },
};
