import {
  calledBackResult,
  invitationCounts,
  newPersonalLink,
  newSending,
  previewedSending,
  sendingPreview,
  sendingResult,
} from '@rapport/contracts/surveySending';
import { z } from 'zod';
import type { Deps } from '../../../platform/feature.ts';
import type { Server } from '../../../platform/http/server.ts';
import { callBack } from './callBack.ts';
import { inviteSegment } from './inviteSegment.ts';
import { makePersonalLink } from './makePersonalLink.ts';
import { previewSending } from './previewSending.ts';
import { readInvitations } from './readInvitations.ts';

const tags = ['surveys'];
const params = z.object({ id: z.uuid() });

/** Asking customers to answer. */
export function addSendingRoutes(server: Server, deps: Deps): void {
  const { vault } = deps;
  server.post(
    '/api/v1/surveys/:id/links',
    {
      config: { permission: 'surveys:write' },
      schema: {
        summary: 'A link for one customer, that works once',
        description: 'For a message of your own. The answer goes to the timeline of this customer.',
        tags,
        params,
        body: newPersonalLink,
        response: { 201: z.object({ link: z.string(), until: z.iso.datetime() }) },
      },
    },
    async (request, reply) =>
      reply
        .code(201)
        .send(
          await request.inWorkspace((ctx) => makePersonalLink(ctx, vault, request.params.id, request.body)),
        ),
  );

  server.post(
    '/api/v1/surveys/:id/invitations',
    {
      config: { permission: 'surveys:write' },
      schema: {
        summary: 'Invite the customers that a filter holds',
        description:
          'By email, the first question answered by one press where it is a scale. Consent, the cap on how often a customer is asked, and the hours of the workspace are respected when each is due.',
        tags,
        params,
        body: newSending,
        response: { 201: sendingResult },
      },
    },
    async (request, reply) =>
      reply
        .code(201)
        .send(await request.inWorkspace((ctx) => inviteSegment(ctx, request.params.id, request.body))),
  );

  server.post(
    '/api/v1/surveys/:id/invitations/preview',
    {
      config: { permission: 'surveys:write' },
      schema: {
        summary: 'What an invitation would say, and to how many',
        description: 'Nobody is written to. Its links lead nowhere.',
        tags,
        params,
        body: previewedSending,
        response: { 200: sendingPreview },
      },
    },
    async (request) =>
      request.inWorkspace((ctx) => previewSending(ctx, deps, request.params.id, request.body)),
  );

  server.post(
    '/api/v1/surveys/:id/invitations/call-back',
    {
      config: { permission: 'surveys:write' },
      schema: {
        summary: 'Call back the invitations that have not left yet',
        description: 'They are never sent. Those that have left, and their reminders, are as they were.',
        tags,
        params,
        response: { 200: calledBackResult },
      },
    },
    async (request) => request.inWorkspace((ctx) => callBack(ctx, request.params.id)),
  );

  server.get(
    '/api/v1/surveys/:id/invitations',
    {
      config: { permission: 'surveys:read' },
      schema: {
        summary: 'What became of a survey’s invitations',
        tags,
        params,
        response: { 200: invitationCounts },
      },
    },
    async (request) => request.inWorkspace((ctx) => readInvitations(ctx, request.params.id)),
  );
}
