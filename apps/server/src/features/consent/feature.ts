import {
  consentSettings,
  contactCheck,
  contactState,
  contactVerdict,
  newConsent,
} from '@rapport/contracts/consent';
import { z } from 'zod';
import { workspaceOf } from '../../platform/auth/caller.ts';
import type { Feature } from '../../platform/feature.ts';
import { checkReach } from '../books/reach.ts';
import { keepConsent } from './keepConsent.ts';
import { mayContact } from './mayContact.ts';
import { oppositionRoutes } from './opposition/routes.ts';
import { preferenceRoutes } from './preferences/routes.ts';
import { readContactState } from './readContactState.ts';
import { changeConsentSettings, readConsentSettings } from './settings.ts';
import { theirPageRoutes } from './theirPage/routes.ts';

const tags = ['consent'];
const one = z.object({ id: z.uuid() });

/** What customers agreed to, and whether they may be spoken to. */
export const consent: Feature = {
  name: 'consent',
  routes: (server, deps) => {
    preferenceRoutes(server, deps);
    theirPageRoutes(server, deps);
    oppositionRoutes(server);

    server.post(
      '/api/v1/contact-checks',
      {
        config: { permission: 'customers:read' },
        schema: {
          summary: 'May these customers be spoken to: for this purpose, by this channel, at this moment',
          description:
            'Consents and withdrawals, what the law asks for, legal hours. Each refusal says why; `not-now` says when.',
          tags,
          body: contactCheck,
          response: { 200: z.array(contactVerdict) },
        },
      },
      async (request) => {
        const { customerIds, purpose, channel, at } = request.body;
        const decisions = await request.inWorkspace(async (ctx) => {
          for (const customerId of customerIds) await checkReach(ctx, customerId);
          return mayContact(ctx, customerIds, {
            purpose,
            channel,
            ...(at !== undefined && { at: new Date(at) }),
          });
        });
        return [...decisions].map(([customerId, decision]) => {
          if (decision.isAllowed) return { customerId, ...decision };
          const { nextAtMs, ...refusal } = decision;
          return {
            customerId,
            ...refusal,
            nextAt: nextAtMs === null ? null : new Date(nextAtMs).toISOString(),
          };
        });
      },
    );

    server.get(
      '/api/v1/customers/:id/contact',
      {
        config: { permission: 'customers:read' },
        schema: {
          summary: 'Why and how a customer may be spoken to, and the link to their page',
          tags,
          params: one,
          response: { 200: contactState },
        },
      },
      async (request) => request.inWorkspace((ctx) => readContactState(ctx, deps, request.params.id)),
    );

    server.post(
      '/api/v1/customers/:id/consents',
      {
        config: { permission: 'consent:write' },
        schema: {
          summary: 'Keep what a customer agreed to or withdrew, with its proof',
          description:
            'As an exchange: appended, never rewritten. `general` bears on everything that is not necessary.',
          tags,
          params: one,
          body: newConsent,
          response: { 201: z.object({ stored: z.literal(true) }) },
        },
      },
      async (request, reply) => {
        const { workspaceId, actor } = workspaceOf(request.caller);
        const name = request.caller?.kind === 'user' ? request.caller.user.name : actor.id;
        const staff = { id: `${actor.kind}:${actor.id}`, name };
        await request.inWorkspace((ctx) => checkReach(ctx, request.params.id));
        await keepConsent(deps, workspaceId, request.params.id, request.body, { staff, key: request.id });
        return reply.code(201).send({ stored: true });
      },
    );

    server.get(
      '/api/v1/consent/settings',
      {
        config: { permission: 'settings:read' },
        schema: { summary: 'Purposes and rules of contact', tags, response: { 200: consentSettings } },
      },
      async (request) => request.inWorkspace(readConsentSettings),
    );

    server.patch(
      '/api/v1/consent/settings',
      {
        config: { permission: 'settings:manage' },
        schema: {
          summary: 'Change purposes or rules of contact',
          description: 'A list given replaces the whole list. What customers said is kept.',
          tags,
          body: consentSettings.partial(),
          response: { 200: consentSettings },
        },
      },
      async (request) => request.inWorkspace((ctx) => changeConsentSettings(ctx, request.body)),
    );
  },
};
