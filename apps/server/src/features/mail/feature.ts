import {
  mailDecision,
  mailOutList,
  mailOutQuery,
  mailSettings,
  mailSettingsChange,
} from '@rapport/contracts/mail';
import { z } from 'zod';
import type { Feature } from '../../platform/feature.ts';
import { decideMail } from './decideMail.ts';
import { crons, jobs } from './jobs.ts';
import { listMails } from './listMails.ts';
import { changeMailSettings, readMailSettings } from './settings/settings.ts';

const tags = ['mail'];
const one = z.object({ id: z.uuid() });

/** Email out, and its settings. */
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
