import {
  newReferences,
  pulseReferences,
  referencesKept,
  type StudiesReport,
  studiesState,
} from '@rapport/contracts/studies';
import { z } from 'zod';
import type { Feature } from '../../platform/feature.ts';
import { wordsFor } from '../../platform/http/toldTo.ts';
import { askForReport, readReport } from '../reports/keepReport.ts';
import { crons, jobs } from './jobs.ts';
import { keepReferences, listReferences, removeSource } from './references/keepReferences.ts';

const tags = ['studies'];

/** What customers say of several things at once: Pulse, key drivers, Kano. */
export const studies: Feature = {
  name: 'studies',
  jobs,
  crons,
  routes: (server) => {
    server.get(
      '/api/v1/studies',
      {
        config: { permission: 'measures:read' },
        schema: {
          summary: 'Pulse, key drivers and Kano, as last worked out',
          description:
            'From answers that rate several things at once. Worked out at night, after imports and when asked. Ratings from 0 to 100; a shortfall is negative; brands and sectors of fewer people than the threshold are left out, with those from which they would follow.',
          tags,
          response: { 200: studiesState },
        },
      },
      async (request) => request.inWorkspace((ctx) => readReport<StudiesReport>(ctx, 'studies')),
    );

    server.post(
      '/api/v1/studies/refreshes',
      {
        config: { permission: 'measures:write' },
        schema: {
          summary: 'Work them out anew',
          description: 'In the background.',
          tags,
          response: { 202: z.object({ queued: z.literal(true) }) },
        },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => askForReport(ctx, 'studies'));
        return reply.code(202).send({ queued: true });
      },
    );

    server.get(
      '/api/v1/studies/references',
      {
        config: { permission: 'measures:read' },
        schema: {
          summary: 'What published studies found of drivers, with their source',
          tags,
          response: { 200: pulseReferences },
        },
      },
      async (request) => request.inWorkspace(async (ctx) => ({ items: await listReferences(ctx) })),
    );

    server.post(
      '/api/v1/studies/references',
      {
        config: { permission: 'measures:write' },
        schema: {
          summary: 'Keep reference values of a file',
          description:
            'Columns source, sector (empty: all), driver, importance, evaluation (0 to 100), people, standard deviation; the first of the same source, sector and driver is replaced. Lines that are not understood come back with their place.',
          tags,
          body: newReferences,
          response: { 200: referencesKept },
        },
      },
      async (request) => {
        const kept = await request.inWorkspace((ctx) => keepReferences(ctx, request.body.csv));
        const say = wordsFor(request);
        return { ...kept, refused: kept.refused.map((line) => ({ ...line, message: say(line.message) })) };
      },
    );

    server.delete(
      '/api/v1/studies/references/:source',
      {
        config: { permission: 'measures:write' },
        schema: {
          summary: 'Remove the values of a source',
          tags,
          params: z.object({ source: z.string().min(1).max(200) }),
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => removeSource(ctx, request.params.source));
        return reply.code(204).send(null);
      },
    );
  },
};
