import { moment, momentDraft, momentList, momentToPreview, preview } from '@rapport/contracts/moments';
import { z } from 'zod';
import type { Server } from '../../../platform/http/server.ts';
import { addJob } from '../../../platform/jobs/addJob.ts';
import { previewMoment } from '../preview/previewMoment.ts';
import { forgetRules } from '../watchMoments.ts';
import { addMoment, changeMoment, listMoments, resetMoment, switchMoment } from './changeMoments.ts';

const read = { permission: 'moments:read' } as const;
const manage = { permission: 'moments:manage' } as const;
const tags = ['moments'];
const keyed = z.object({ key: z.string().max(100) });

/** Moments as they are written, tried, and looked for. */
export function momentRoutes(server: Server): void {
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
        body: momentToPreview,
        response: { 200: preview },
      },
    },
    async (request) => request.inWorkspace((ctx) => previewMoment(ctx, request.body)),
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
}
