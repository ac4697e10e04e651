import {
  smsDecision,
  smsList,
  smsQuery,
  smsSecret,
  smsSettings,
  smsSettingsChange,
  smsTest,
} from '@rapport/contracts/sms';
import { normaliseHandle } from '@rapport/core/identity';
import { z } from 'zod';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError, invalidValue, wordsOf } from '../../platform/errors.ts';
import type { Feature } from '../../platform/feature.ts';
import { readRules } from '../surveys/rules.ts';
import { hearSms } from './hearSms.ts';
import { crons, jobs } from './jobs.ts';
import { decideSms, listSms } from './listSms.ts';
import { queueSms } from './queueSms.ts';
import { changeSmsSettings, readSmsSettings, renewSmsSecret, workspaceOfEvents } from './settings.ts';

const tags = ['sms'];
const manage = { permission: 'settings:manage' } as const;
const mostBytes = 64 * 1024;

/** Text messages out and in, by a gateway that the workspace names. */
export const sms: Feature = {
  name: 'sms',
  jobs,
  crons,
  routes: (server, deps) => {
    server.get(
      '/api/v1/sms/settings',
      {
        config: manage,
        schema: {
          summary: 'The gateway of text messages, and whether it takes them',
          tags,
          response: { 200: smsSettings },
        },
      },
      async (request) => request.inWorkspace((ctx) => readSmsSettings(ctx, deps)),
    );

    server.patch(
      '/api/v1/sms/settings',
      {
        config: manage,
        schema: {
          summary: 'Change the gateway of text messages',
          description: 'What is given is changed, the rest stays. What waits is tried at once.',
          tags,
          body: smsSettingsChange,
          response: { 200: smsSettings },
        },
      },
      async (request) =>
        request.inWorkspace(async (ctx) => {
          await changeSmsSettings(ctx, request.body);
          return readSmsSettings(ctx, deps);
        }),
    );

    server.post(
      '/api/v1/sms/secret',
      {
        config: manage,
        schema: {
          summary: 'Make the secret that signs what is sent and what is told, or another one',
          description: 'Shown this once.',
          tags,
          response: { 200: smsSecret },
        },
      },
      async (request) => request.inWorkspace((ctx) => renewSmsSecret(ctx, deps.vault)),
    );

    server.post(
      '/api/v1/sms/tests',
      {
        config: { ...manage, rateLimit: { max: 10, timeWindow: '1 minute' } },
        schema: {
          summary: 'Send a text message to try the gateway',
          tags,
          body: smsTest,
          response: { 202: z.object({ id: z.uuid() }) },
        },
      },
      async (request, reply) =>
        reply.code(202).send({ id: await request.inWorkspace((ctx) => sendTest(ctx, request.body.to)) }),
    );

    server.get(
      '/api/v1/sms',
      {
        config: { permission: 'messages:read' },
        schema: {
          summary: 'Text messages sent and to be sent, newest first',
          description: 'Hand `nextCursor` back for the next page.',
          tags,
          querystring: smsQuery,
          response: { 200: smsList },
        },
      },
      async (request) => request.inWorkspace((ctx) => listSms(ctx, request.query)),
    );

    server.post(
      '/api/v1/sms/:id/decision',
      {
        config: { permission: 'messages:write' },
        schema: {
          summary: 'Send again, take as sent, or give up',
          tags,
          params: z.object({ id: z.uuid() }),
          body: smsDecision,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => decideSms(ctx, request.params.id, request.body));
        return reply.code(204).send(null);
      },
    );

    server.register(async (scope) => {
      scope.removeAllContentTypeParsers();
      // What is signed is what was sent, to the letter.
      scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: mostBytes }, (_request, body, done) =>
        done(null, body),
      );
      scope.post<{ Params: { link: string } }>(
        '/api/v1/sms/events/:link',
        {
          config: { permission: 'public', rateLimit: { max: 600, timeWindow: '1 minute' } },
          schema: {
            summary: 'Receipts and answers, told by the gateway',
            description: 'Signed as Standard Webhooks says: docs/sms.md.',
            tags,
            params: z.object({ link: z.string().max(300) }),
          },
        },
        async (request, reply) => {
          const workspaceId = workspaceOfEvents(deps.vault, request.params.link, deps.database.now());
          if (workspaceId === null)
            throw new DomainError('not-found', 'This address was not made here. Copy it from the settings.');
          const headers = Object.fromEntries(
            Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
          );
          await hearSms(deps, workspaceId, headers, String(request.body ?? ''));
          return reply.code(204).send();
        },
      );
    });
  },
};

async function sendTest(ctx: Ctx, to: string): Promise<string> {
  const { country, brand, languages } = await readRules(ctx);
  const language = languages[0] === 'fr' ? 'fr' : 'en';
  const number = normaliseHandle('phone', to, { defaultCountry: country });
  if (!number.ok) throw invalidValue('to', wordsOf(number.message));
  const text = { fr: `Essai de ${brand} : les SMS partent.`, en: `Test of ${brand}: text messages leave.` };
  const [id] = await queueSms(ctx, [
    { key: `test:${crypto.randomUUID()}`, to: number.value, text: text[language], purpose: 'test', language },
  ]);
  return id as string;
}
