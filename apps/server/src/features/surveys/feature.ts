import type { Feature } from '../../platform/feature.ts';
import { addAnswerRoutes } from './answering/routes.ts';
import { addBuilderRoutes } from './builder/routes.ts';
import { crons, jobs } from './jobs.ts';
import { addLinkBatchRoutes } from './linkBatches/routes.ts';
import { addResultRoutes } from './results/routes.ts';
import { addSendingRoutes } from './sending/routes.ts';

/** Asking customers, and taking their answers as exchanges. */
export const surveys: Feature = {
  name: 'surveys',
  jobs,
  crons,
  routes: (server, deps) => {
    addBuilderRoutes(server, deps);
    addResultRoutes(server);
    addSendingRoutes(server, deps);
    addLinkBatchRoutes(server, deps);
    addAnswerRoutes(server, deps);
  },
};
