import { consentSettings, contactCheck, contactVerdict } from '@rapport/contracts/consent';
import { z } from 'zod';
import type { Feature } from '../../platform/feature.ts';
import { mayContact } from './mayContact.ts';
import { preferenceRoutes } from './preferences/routes.ts';
import { changeConsentSettings, readConsentSettings } from './settings.ts';

const tags = ['consent'];

/** What customers agreed to, and whether they may be spoken to. */
export const consent: Feature = {
  name: 'consent',
  routes: (server, deps) => {
    preferenceRoutes(server, deps);

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
        const decisions = await request.inWorkspace((ctx) =>
          mayContact(ctx, customerIds, { purpose, channel, ...(at !== undefined && { at: new Date(at) }) }),
        );
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
