import {
  bulkMoments,
  bulkResult,
  customerMoments,
  decisionList,
  decisionsQuery,
  doMoment as doShape,
  moment,
  momentDraft,
  momentList,
  momentResults,
  momentSettings,
  newPause,
  newProductNews,
  sayNothing as nothingShape,
  pause,
  preview,
  productNews,
  proposal,
} from '@rapport/contracts/moments';
import { z } from 'zod';
import type { Feature } from '../../platform/feature.ts';
import { teller } from '../../platform/http/toldTo.ts';
import { addJob } from '../../platform/jobs/addJob.ts';
import { actOnMany, doMoment, proposeMoment, sayNothing, takeBackSilence } from './act/actOnMoment.ts';
import { listDecisions, readCustomerMoments } from './act/listDecisions.ts';
import {
  addMoment,
  changeMoment,
  listMoments,
  resetMoment,
  switchMoment,
} from './catalogue/changeMoments.ts';
import { crons, jobs } from './jobs.ts';
import { addNews, listNews, removeNews } from './news/news.ts';
import { addPause, liftPause } from './pauses.ts';
import { previewMoment } from './preview/previewMoment.ts';
import { readResults } from './results/readResults.ts';
import { changeMomentSettings, readMomentSettings } from './settings.ts';
import { forgetRules } from './watchMoments.ts';

const read = { permission: 'moments:read' } as const;
const act = { permission: 'moments:act' } as const;
const manage = { permission: 'moments:manage' } as const;
const tags = ['moments'];
const one = z.object({ id: z.uuid() });
const keyed = z.object({ key: z.string().max(100) });

/** When a word is due, to whom, and whether it does any good. */
export const moments: Feature = {
  name: 'moments',
  jobs,
  crons,
  routes: (server) => {
    server.get(
      '/api/v1/moments',
      {
        config: read,
        schema: {
          summary: 'Every moment, on or off, with its rule, texts and whom it fits',
          tags,
          response: { 200: momentList },
        },
      },
      async (request) => request.inWorkspace(listMoments),
    );

    server.post(
      '/api/v1/moments',
      {
        config: manage,
        schema: {
          summary: 'Write a moment of your own',
          description: 'Off until it is switched on: look at its preview first.',
          tags,
          body: momentDraft,
          response: { 201: moment },
        },
      },
      async (request, reply) =>
        reply.code(201).send(await request.inWorkspace((ctx) => addMoment(ctx, request.body))),
    );

    server.put(
      '/api/v1/moments/:key',
      {
        config: manage,
        schema: {
          summary: 'Write a moment otherwise',
          description: 'What was decided stays as it was.',
          tags,
          params: keyed,
          body: momentDraft,
          response: { 200: moment },
        },
      },
      async (request) =>
        request.inWorkspace(async (ctx) => {
          ctx.afterCommit(() => forgetRules(ctx.workspaceId));
          return changeMoment(ctx, request.params.key, request.body);
        }),
    );

    server.put(
      '/api/v1/moments/:key/switch',
      {
        config: manage,
        schema: {
          summary: 'Switch a moment on or off',
          description: 'Off: what was due of it and not done is let go.',
          tags,
          params: keyed,
          body: z.object({ isOn: z.boolean() }),
          response: { 200: moment },
        },
      },
      async (request) =>
        request.inWorkspace(async (ctx) => {
          ctx.afterCommit(() => forgetRules(ctx.workspaceId));
          const { isOn } = request.body;
          const switched = await switchMoment(ctx, request.params.key, isOn);
          if (isOn) await addJob(ctx, 'moments.run', null, { key: 'run', maxAttempts: 3 });
          return switched;
        }),
    );

    server.delete(
      '/api/v1/moments/:key',
      {
        config: manage,
        schema: {
          summary: 'Take a moment back to what came with the product; remove one of your own',
          tags,
          params: keyed,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await request.inWorkspace(async (ctx) => {
          ctx.afterCommit(() => forgetRules(ctx.workspaceId));
          await resetMoment(ctx, request.params.key);
        });
        return reply.code(204).send(null);
      },
    );

    server.post(
      '/api/v1/moment-previews',
      {
        config: manage,
        schema: {
          summary: 'What a moment would have done in the last twelve months',
          description:
            'Past 20,000 customers a sample is looked at, always the same people, and counts are brought up to all.',
          tags,
          body: momentDraft,
          response: { 200: preview },
        },
      },
      async (request) => request.inWorkspace((ctx) => previewMoment(ctx, request.body)),
    );

    server.get(
      '/api/v1/moment-decisions',
      {
        config: read,
        schema: {
          summary: 'What is due, done, held out or left unsaid, and why',
          description:
            'Personal data: each reading is noted in the audit. Hand `nextCursor` back for the next page.',
          tags,
          querystring: decisionsQuery,
          response: { 200: decisionList },
        },
      },
      async (request) => request.inWorkspace((ctx) => listDecisions(ctx, request.query)),
    );

    server.get(
      '/api/v1/moment-decisions/:id/proposal',
      {
        config: read,
        schema: {
          summary: 'What would be said to this person, and which ways are open',
          tags,
          params: one,
          response: { 200: proposal },
        },
      },
      async (request) => request.inWorkspace((ctx) => proposeMoment(ctx, request.params.id)),
    );

    server.post(
      '/api/v1/moment-decisions/:id/gesture',
      {
        config: act,
        schema: {
          summary: 'Do it',
          description: 'An email leaves, a call or a card joins its list; once, whoever asks.',
          tags,
          params: one,
          body: doShape,
          response: { 201: z.object({ gestureId: z.uuid() }) },
        },
      },
      async (request, reply) =>
        reply
          .code(201)
          .send(await request.inWorkspace((ctx) => doMoment(ctx, request.params.id, request.body))),
    );

    server.post(
      '/api/v1/moment-decisions/:id/silence',
      {
        config: act,
        schema: {
          summary: 'Say nothing',
          tags,
          params: one,
          body: nothingShape,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => sayNothing(ctx, request.params.id, request.body.note));
        return reply.code(204).send(null);
      },
    );

    server.delete(
      '/api/v1/moment-decisions/:id/silence',
      {
        config: act,
        schema: { summary: 'Take "say nothing" back', tags, params: one, response: { 204: z.null() } },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => takeBackSilence(ctx, request.params.id));
        return reply.code(204).send(null);
      },
    );

    server.post(
      '/api/v1/moment-decisions/bulk',
      {
        config: act,
        schema: {
          summary: 'Do several, each the way that was chosen for it, or say nothing',
          description: 'Each by itself: `left` are still due, with what prevented them.',
          tags,
          body: bulkMoments,
          response: { 200: bulkResult },
        },
      },
      async (request) => request.inWorkspace((ctx) => actOnMany(ctx, request.body, teller(request))),
    );

    server.post(
      '/api/v1/moment-runs',
      {
        config: manage,
        schema: {
          summary: 'Look at every customer now',
          description:
            'In the background. It is done each night, and for those of whom something came each minute.',
          tags,
          response: { 202: z.object({ queued: z.literal(true) }) },
        },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => addJob(ctx, 'moments.run', null, { key: 'run', maxAttempts: 3 }));
        return reply.code(202).send({ queued: true });
      },
    );

    server.get(
      '/api/v1/moment-results',
      {
        config: read,
        schema: {
          summary: 'Whether moments work: those they were meant for against those held out',
          description:
            'Differences with intervals that hold however often one looks (asymptotic confidence sequences), allowing for what was known beforehand. By intention: whoever a moment was due to counts, done or not.',
          tags,
          response: { 200: momentResults },
        },
      },
      async (request) => request.inWorkspace(readResults),
    );

    server.get(
      '/api/v1/moment-settings',
      {
        config: read,
        schema: {
          summary: 'Bounds on moments, and where the window of a card is',
          tags,
          response: { 200: momentSettings },
        },
      },
      async (request) => request.inWorkspace(readMomentSettings),
    );

    server.patch(
      '/api/v1/moment-settings',
      {
        config: manage,
        schema: {
          summary: 'Change bounds and cards',
          tags,
          body: momentSettings.partial(),
          response: { 200: momentSettings },
        },
      },
      async (request) => request.inWorkspace((ctx) => changeMomentSettings(ctx, request.body)),
    );

    server.get(
      '/api/v1/customers/:id/moments',
      {
        config: read,
        schema: {
          summary: 'Moments of a customer: due, decided, left unsaid, and pauses',
          tags,
          params: one,
          response: { 200: customerMoments },
        },
      },
      async (request) => request.inWorkspace((ctx) => readCustomerMoments(ctx, request.params.id)),
    );

    server.post(
      '/api/v1/customers/:id/pauses',
      {
        config: act,
        schema: {
          summary: 'Leave a customer alone for a while: grief, illness, holidays',
          description: 'What was due is let go. What they ask is answered as ever.',
          tags,
          params: one,
          body: newPause,
          response: { 201: pause },
        },
      },
      async (request, reply) =>
        reply
          .code(201)
          .send(await request.inWorkspace((ctx) => addPause(ctx, request.params.id, request.body))),
    );

    server.delete(
      '/api/v1/customers/:id/pauses/:pauseId',
      {
        config: act,
        schema: {
          summary: 'Lift a pause',
          tags,
          params: one.extend({ pauseId: z.uuid() }),
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => liftPause(ctx, request.params.id, request.params.pauseId));
        return reply.code(204).send(null);
      },
    );

    server.get(
      '/api/v1/product-news',
      {
        config: read,
        schema: {
          summary: 'Products that will stop, or are back',
          tags,
          response: { 200: z.array(productNews) },
        },
      },
      async (request) => request.inWorkspace(listNews),
    );

    server.post(
      '/api/v1/product-news',
      {
        config: manage,
        schema: {
          summary: 'Say that a product will stop, or is back',
          description: 'Whom it concerns is looked for in the background.',
          tags,
          body: newProductNews,
          response: { 201: productNews },
        },
      },
      async (request, reply) =>
        reply.code(201).send(await request.inWorkspace((ctx) => addNews(ctx, request.body))),
    );

    server.delete(
      '/api/v1/product-news/:id',
      {
        config: manage,
        schema: { summary: 'Take it back', tags, params: one, response: { 204: z.null() } },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => removeNews(ctx, request.params.id));
        return reply.code(204).send(null);
      },
    );
  },
};
