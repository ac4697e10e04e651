import type { Feature } from '../../platform/feature.ts';
import { customerRoutes } from './act/customerRoutes.ts';
import { decisionRoutes } from './act/decisionRoutes.ts';
import { momentRoutes } from './catalogue/momentRoutes.ts';
import { crons, jobs } from './jobs.ts';
import { newsRoutes } from './news/newsRoutes.ts';
import { settingsRoutes } from './settingsRoutes.ts';

/** When a word is due, to whom, and whether it does any good. */
export const moments: Feature = {
  name: 'moments',
  jobs,
  crons,
  routes: (server) => {
    momentRoutes(server);
    decisionRoutes(server);
    customerRoutes(server);
    newsRoutes(server);
    settingsRoutes(server);
  },
};
