import { z } from 'zod';
import type { Feature } from '../../platform/feature.ts';
import { checkReadiness } from './checkReadiness.ts';

const check = z.object({ ok: z.boolean(), detail: z.string() });
const readiness = z.object({
  ready: z.boolean(),
  checks: z.object({ database: check, migrations: check, disk: check }),
});

/** For whoever watches the server: is it alive, and can it serve. */
export const health: Feature = {
  name: 'health',
  routes: (server, { database, config }) => {
    server.get('/health/live', { config: { permission: 'public' } }, async () => ({ alive: true }));
    server.get(
      '/health/ready',
      {
        config: { permission: 'public' },
        schema: { response: { 200: readiness, 503: readiness } },
      },
      async (_request, reply) => {
        const state = await checkReadiness(database, config);
        return reply.code(state.ready ? 200 : 503).send(state);
      },
    );
  },
};
