import {
  mailCheck,
  mailChecked,
  mailDecision,
  mailOutList,
  mailOutQuery,
  mailSettings,
  mailSettingsChange,
} from '@rapport/contracts/mail';
import { z } from 'zod';
import { DomainError } from '../../platform/errors.ts';
import type { Feature } from '../../platform/feature.ts';
import { decideMail } from './decideMail.ts';
import { crons, jobs } from './jobs.ts';
import { listMails } from './listMails.ts';
import { receiveRaw } from './receive/receiveRaw.ts';
import { checkServer, sendTest } from './settings/checkServers.ts';
import { changeMailSettings, readMailSettings } from './settings/settings.ts';
import { testLetter } from './settings/testLetter.ts';
import { findSettings } from './settingsQueries.ts';

const tags = ['mail'];
const largestBytes = 25 * 1024 * 1024;
const one = z.object({ id: z.uuid() });

/** Email out and in, and its settings. */
export const mail: Feature = {
  name: 'mail',
  jobs,
  crons,
  routes: (server, deps) => {
    server.get(
      '/api/v1/mail/settings',
      {
        config: { permission: 'settings:manage' },
        schema: {
          summary: 'Where mails leave from and come to, and whether that works',
          description: 'Passwords are never shown.',
          tags,
          response: { 200: mailSettings },
        },
      },
      async (request) => request.inWorkspace(readMailSettings),
    );

    server.patch(
      '/api/v1/mail/settings',
      {
        config: { permission: 'settings:manage' },
        schema: {
          summary: 'Change where mails leave from and come to',
          description:
            'Without a password the one that is there is kept, for the same host and user. An address that says nobody reads it (no-reply…) is refused.',
          tags,
          body: mailSettingsChange,
          response: { 200: mailSettings },
        },
      },
      async (request) => request.inWorkspace((ctx) => changeMailSettings(ctx, deps.vault, request.body)),
    );

    server.post(
      '/api/v1/mail/checks',
      {
        config: { permission: 'settings:manage', rateLimit: { max: 20, timeWindow: '1 minute' } },
        schema: {
          summary: 'Connect to the mail servers as set, or send yourself a mail, and tell what is wrong',
          description: '`test` is for people who are signed in: it goes to their own address.',
          tags,
          body: mailCheck,
          response: { 200: mailChecked },
        },
      },
      async (request) => {
        const { check } = request.body;
        const settings = await request.inWorkspace(({ client, workspaceId }) =>
          findSettings(client, workspaceId),
        );
        const { now } = deps.database;
        if (check !== 'test')
          return { problem: await checkServer(deps.vault, settings, check, now), to: null };
        const { caller } = request;
        if (caller?.kind !== 'user') {
          throw new DomainError(
            'invalid',
            'A test goes to the address of the person who asks: sign in first.',
          );
        }
        const { email, name } = caller.user;
        const letter = testLetter(caller.current?.name ?? 'Rapport');
        return { problem: await sendTest(deps.vault, settings, { email, name }, letter, now), to: email };
      },
    );

    server.get(
      '/api/v1/mail',
      {
        config: { permission: 'messages:read' },
        schema: {
          summary: 'Mails sent and to be sent, newest first',
          description:
            'Without a mail server they stay `queued`. `unknown`: handed to the server without an answer; decide of it. Hand `nextCursor` back for the next page.',
          tags,
          querystring: mailOutQuery,
          response: { 200: mailOutList },
        },
      },
      async (request) => request.inWorkspace((ctx) => listMails(ctx, request.query)),
    );

    server.addContentTypeParser(
      'message/rfc822',
      { parseAs: 'buffer', bodyLimit: largestBytes },
      (_request, body, done) => done(null, body),
    );
    server.post(
      '/api/v1/mail/inbound',
      {
        config: { permission: 'exchanges:write' },
        bodyLimit: largestBytes,
        schema: {
          summary: 'Hand over a mail that came for us',
          description:
            'The whole mail, as it came, as `message/rfc822`: for mail providers that call when a mail arrives. The same mail is kept once.',
          tags,
          response: { 202: z.object({ isNew: z.boolean() }) },
        },
      },
      async (request, reply) => {
        const raw = request.body;
        if (!Buffer.isBuffer(raw)) {
          throw new DomainError(
            'invalid',
            'Send the whole mail as it came, with content-type message/rfc822.',
          );
        }
        const isNew = await request.inWorkspace((ctx) => receiveRaw(ctx, raw, ctx.now()));
        return reply.code(202).send({ isNew });
      },
    );

    server.post(
      '/api/v1/mail/:id/decision',
      {
        config: { permission: 'messages:write' },
        schema: {
          summary: 'Send a mail again whose fate is unknown or that failed, or take it as sent',
          tags,
          params: one,
          body: mailDecision,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => decideMail(ctx, request.params.id, request.body.decision));
        return reply.code(204).send(null);
      },
    );
  },
};
