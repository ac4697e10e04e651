import { type ValueReport, valueState } from '@rapport/contracts/value';
import { z } from 'zod';
import type { Feature } from '../../platform/feature.ts';
import { askForReport, readReport } from '../reports/keepReport.ts';
import { crons, jobs } from './jobs.ts';

const tags = ['value'];

/** What customers are still to bring, and how long relationships last. */
export const value: Feature = {
  name: 'value',
  jobs,
  crons,
  routes: (server) => {
    server.get(
      '/api/v1/value',
      {
        config: { permission: 'relations:read' },
        schema: {
          summary: 'Lifetime value, survival, cohorts and avoidable departures, as last worked out',
          description:
            'Worked out at night, after imports and when asked. Money is margin in hundredths of the currency, discounted; nobody can be told from it: groups of fewer than five are left out.',
          tags,
          response: { 200: valueState },
        },
      },
      async (request) => request.inWorkspace((ctx) => readReport<ValueReport>(ctx, 'value')),
    );

    server.post(
      '/api/v1/value/refreshes',
      {
        config: { permission: 'measures:write' },
        schema: {
          summary: 'Work it out anew',
          description: 'In the background.',
          tags,
          response: { 202: z.object({ queued: z.literal(true) }) },
        },
      },
      async (request, reply) => {
        await request.inWorkspace((ctx) => askForReport(ctx, 'value'));
        return reply.code(202).send({ queued: true });
      },
    );
  },
};
