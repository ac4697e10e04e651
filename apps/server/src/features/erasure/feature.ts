import {
  erasureRequest,
  retentionPreview,
  retentionSettings,
  retentionState,
} from '@rapport/contracts/erasure';
import { z } from 'zod';
import type { Feature } from '../../platform/feature.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { erasePerson } from './erasePerson.ts';
import { crons, jobs } from './jobs.ts';
import { listErasureRequests } from './requests.ts';
import { previewRetention } from './retention/previewRetention.ts';
import { changeRetention, readRetention } from './retention/settings.ts';

const tags = ['erasure'];
const erase = { permission: 'customers:erase' } as const;

/** Forgetting people: when they ask, and when they have been silent for long. */
export const erasure: Feature = {
  name: 'erasure',
  jobs,
  crons,
  routes: (server, deps) => {
    server.post(
      '/api/v1/customers/:id/erasure',
      {
        config: erase,
        schema: {
          summary: 'Erase a person for good',
          description:
            'Nothing that leads to them stays: exchanges, handles, state, messages. Counts of scores and amounts given do. It cannot be undone; `confirm` is the word erase.',
          tags,
          params: z.object({ id: z.uuid() }),
          body: z.object({ confirm: z.literal('erase') }),
          response: { 200: z.object({ exchanges: z.int() }) },
        },
      },
      async (request) => {
        const erased = await request.inWorkspace(async (ctx) => {
          ctx.afterCommit(() => ingestOf(deps).forget(ctx.workspaceId));
          return erasePerson(ctx, request.params.id, 'asked');
        });
        return erased;
      },
    );

    server.get(
      '/api/v1/erasure-requests',
      {
        config: erase,
        schema: { summary: 'Who asked to be erased', tags, response: { 200: z.array(erasureRequest) } },
      },
      async (request) => request.inWorkspace(listErasureRequests),
    );

    server.get(
      '/api/v1/retention',
      {
        config: { permission: 'settings:manage' },
        schema: {
          summary: 'How long people are kept, and what the rules did',
          tags,
          response: { 200: retentionState },
        },
      },
      async (request) => request.inWorkspace(readRetention),
    );

    server.patch(
      '/api/v1/retention',
      {
        config: erase,
        schema: {
          summary: 'Change how long people are kept',
          description: 'On, the rules run every night. Look at the preview first.',
          tags,
          body: retentionSettings.partial(),
          response: { 200: retentionState },
        },
      },
      async (request) => request.inWorkspace((ctx) => changeRetention(ctx, request.body)),
    );

    server.post(
      '/api/v1/retention/previews',
      {
        config: erase,
        schema: {
          summary: 'Whom the rules would erase now; nobody is erased',
          tags,
          body: retentionSettings.omit({ isOn: true }).partial(),
          response: { 200: retentionPreview },
        },
      },
      async (request) => request.inWorkspace((ctx) => previewRetention(ctx, request.body)),
    );
  },
};
