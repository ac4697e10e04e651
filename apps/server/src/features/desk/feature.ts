import {
  deskAgreed,
  deskAgreement,
  deskNext,
  deskTag,
  deskTagged,
  disagreements,
} from '@rapport/contracts/desk';
import { z } from 'zod';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import type { Feature } from '../../platform/feature.ts';
import { addJob } from '../../platform/jobs/addJob.ts';
import { findWorkspaceIds } from '../exchanges/workspaces.ts';
import { agree, listDisagreements, measureRaters, readAgreement } from './agreement.ts';
import { fillQueue } from './fillQueue.ts';
import { giveTag, takeTagBack } from './giveTag.ts';
import { nextItem } from './nextItem.ts';
import { sendTags } from './sendTags.ts';

const tag = { permission: 'desk:tag' } as const;
const manage = { permission: 'desk:manage' } as const;
const tags = ['desk'];
const one = z.object({ id: z.uuid() });
const actor = { kind: 'system', id: 'desk' } as const;

/** The team tags relationships: queued where it teaches most, blindly by two on a share, its agreement measured. */
export const desk: Feature = {
  name: 'desk',
  jobs: {
    'desk.send-tags': async ({ deps, workspaceId }) => {
      if (workspaceId !== null) await sendTags(deps, workspaceId);
    },
    'desk.fill': async ({ deps, workspaceId }) => {
      const ids = workspaceId === null ? await findWorkspaceIds(deps.database) : [workspaceId];
      for (const id of ids) {
        await sendTags(deps, id);
        await inWorkspace(deps.database, id, actor, measureRaters);
        await fillQueue(deps.database, id);
      }
    },
  },
  crons: [{ pattern: '57 3 * * *', job: 'desk.fill' }],
  routes: (server) => {
    server.get(
      '/api/v1/desk/next',
      {
        config: tag,
        schema: {
          summary: 'What to tag next',
          description:
            'Personal data: each reading is noted in the audit. What others said of it is not told.',
          tags,
          response: { 200: deskNext },
        },
      },
      async (request) => request.inWorkspace(nextItem),
    );
    server.post(
      '/api/v1/desk/items/:id/tags',
      {
        config: tag,
        schema: {
          summary: 'Say which relationship this is; null: cannot tell',
          description:
            'A minute later, once all who were to tag it have, it becomes an exchange of the customer.',
          tags,
          params: one,
          body: deskTag,
          response: { 200: deskTagged },
        },
      },
      async (request) => request.inWorkspace((ctx) => giveTag(ctx, request.params.id, request.body.type)),
    );
    server.delete(
      '/api/v1/desk/items/:id/tags',
      {
        config: tag,
        schema: {
          summary: 'Take one’s tag back, within a minute',
          tags,
          params: one,
          response: { 200: deskNext },
        },
      },
      async (request) => request.inWorkspace((ctx) => takeTagBack(ctx, request.params.id)),
    );
    server.post(
      '/api/v1/desk/fills',
      {
        config: manage,
        schema: {
          summary: 'Fill the queue, and measure how reliable raters are',
          description: 'In the background, and every night.',
          tags,
          response: { 202: z.object({ queued: z.literal(true) }) },
        },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => addJob(ctx, 'desk.fill', null, { key: 'fill' }));
        return reply.code(202).send({ queued: true });
      },
    );
    server.get(
      '/api/v1/desk/agreement',
      {
        config: manage,
        schema: {
          summary: 'How far the team agrees, how reliable each is, what is taken for what',
          description:
            'Krippendorff’s alpha of items tagged blindly by two, with its interval; reliability by Dawid and Skene.',
          tags,
          response: { 200: deskAgreement },
        },
      },
      async (request) => request.inWorkspace(readAgreement),
    );
    server.get(
      '/api/v1/desk/disagreements',
      {
        config: manage,
        schema: {
          summary: 'What raters saw differently, to talk over',
          tags,
          response: { 200: disagreements },
        },
      },
      async (request) => request.inWorkspace(listDisagreements),
    );
    server.put(
      '/api/v1/desk/items/:id/agreed',
      {
        config: manage,
        schema: {
          summary: 'Keep what was agreed',
          tags,
          params: one,
          body: deskAgreed,
          response: { 200: disagreements },
        },
      },
      async (request) =>
        request.inWorkspace((ctx) => agree(ctx, request.params.id, request.body.type, request.body.note)),
    );
  },
};
