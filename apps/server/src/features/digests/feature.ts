import { changedDigest, digest, digests as digestsShape, newDigest } from '@rapport/contracts/digests';
import { z } from 'zod';
import type { Feature } from '../../platform/feature.ts';
import { addDigest, changeDigest, listDigests, removeDigest } from './digests.ts';
import { crons, jobs } from './jobs.ts';
import { previewPdf, sendToMe } from './sendDue.ts';

const tags = ['digests'];
const one = z.object({ id: z.uuid() });

/** Reports of measures, sent by email. */
export const digests: Feature = {
  name: 'digests',
  jobs,
  crons,
  routes: (server, deps) => {
    const read = { permission: 'measures:read' } as const;
    const write = { permission: 'measures:write' } as const;

    server.get(
      '/api/v1/digests',
      {
        config: read,
        schema: { summary: 'Reports sent by email', tags, response: { 200: digestsShape } },
      },
      async (request) => request.inWorkspace(async (ctx) => ({ items: await listDigests(ctx) })),
    );

    server.post(
      '/api/v1/digests',
      {
        config: write,
        schema: {
          summary: 'Have a report sent',
          description:
            'Of each week on Mondays, of each month on its first day, at the hour asked in the time zone of the workspace; as a mail with a PDF. The first is sent when the period that runs now is over.',
          tags,
          body: newDigest,
          response: { 201: digest },
        },
      },
      async (request, reply) =>
        reply.code(201).send(await request.inWorkspace((ctx) => addDigest(ctx, request.body))),
    );

    server.patch(
      '/api/v1/digests/:id',
      {
        config: write,
        schema: {
          summary: 'Change a report, stop it, start it again',
          tags,
          params: one,
          body: changedDigest,
          response: { 200: digest },
        },
      },
      async (request) => request.inWorkspace((ctx) => changeDigest(ctx, request.params.id, request.body)),
    );

    server.delete(
      '/api/v1/digests/:id',
      {
        config: write,
        schema: { summary: 'Remove a report', tags, params: one, response: { 204: z.null() } },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => removeDigest(ctx, request.params.id));
        return reply.code(204).send(null);
      },
    );

    server.post(
      '/api/v1/digests/:id/tries',
      {
        config: write,
        schema: {
          summary: 'Send the latest to me alone',
          tags,
          params: one,
          response: { 202: z.object({ to: z.string() }) },
        },
      },
      async (request, reply) =>
        reply.code(202).send(await request.inWorkspace((ctx) => sendToMe(ctx, deps, request.params.id))),
    );

    server.get(
      '/api/v1/digests/:id/report.pdf',
      {
        config: read,
        schema: { summary: 'The latest as a PDF', tags, params: one },
      },
      async (request, reply) => {
        const pdf = await request.inWorkspace((ctx) => previewPdf(ctx, request.params.id));
        return reply
          .header('content-type', 'application/pdf')
          .header('content-disposition', 'attachment; filename="rapport.pdf"')
          .send(pdf);
      },
    );
  },
};
