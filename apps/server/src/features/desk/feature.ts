import {
  deskAgreed,
  deskAgreement,
  deskFilling,
  deskNext,
  deskTag,
  deskTagged,
  disagreements,
} from '@rapport/contracts/desk';
import { z } from 'zod';
import type { Feature } from '../../platform/feature.ts';
import { findWorkspaceIds } from '../exchanges/workspaces.ts';
import { askForReport } from '../reports/keepReport.ts';
import { agree, listDisagreements, readAgreement } from './agreement.ts';
import { fillDesk, readFilling } from './fillDesk.ts';
import { giveTag, takeTagBack } from './giveTag.ts';
import { nextItem } from './nextItem.ts';
import { sendTags } from './sendTags.ts';

const tag = { permission: 'desk:tag' } as const;
const manage = { permission: 'desk:manage' } as const;
const tags = ['desk'];
const one = z.object({ id: z.uuid() });

/** The team tags relationships: queued where it teaches most, blindly by two on a share, its agreement measured. */
export const desk: Feature = {
  name: 'desk',
  jobs: {
    'desk.send-tags': async ({ deps, workspaceId }) => {
      if (workspaceId !== null) await sendTags(deps, workspaceId);
    },
    'desk.work-out': async ({ deps, workspaceId, signal }) => {
      const ids = workspaceId === null ? await findWorkspaceIds(deps.database) : [workspaceId];
      for (const id of ids) {
        await sendTags(deps, id);
        await fillDesk(deps.database, id, signal);
      }
    },
  },
  crons: [{ pattern: '57 3 * * *', job: 'desk.work-out' }],
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
          response: { 202: deskFilling },
        },
      },
      async (request, reply) => {
        const filling = await request.inWorkspace(async (ctx) => {
          await askForReport(ctx, 'desk');
          return readFilling(ctx);
        });
        return reply.code(202).send(filling);
      },
    );
    server.get(
      '/api/v1/desk/fills/latest',
      {
        config: manage,
        schema: {
          summary: 'Whether the queue is being filled, and what the latest filling added',
          tags,
          response: { 200: deskFilling },
        },
      },
      async (request) => request.inWorkspace(readFilling),
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
