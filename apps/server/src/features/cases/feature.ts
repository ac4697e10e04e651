import type { Feature } from '../../platform/feature.ts';
import { attachedRoutes } from './act/attachedRoutes.ts';
import { moveRoutes } from './act/moveRoutes.ts';
import { caseRoutes } from './caseRoutes.ts';
import { crons, jobs } from './jobs.ts';
import { customerPageRoutes } from './page/customerPageRoutes.ts';
import { linkRoutes } from './page/linkRoutes.ts';
import { problemRoutes } from './problems/problemRoutes.ts';
import { publicRoutes } from './said/publicRoutes.ts';
import { saidRoutes } from './said/saidRoutes.ts';
import { settingsRoutes } from './settingsRoutes.ts';

/** Closing the loop: every customer who was let down has somebody who answers for it, by when, and what came of it. */
export const cases: Feature = {
  name: 'cases',
  jobs,
  crons,
  routes: async (server, deps) => {
    caseRoutes(server);
    moveRoutes(server);
    await attachedRoutes(server, deps);
    linkRoutes(server, deps);
    settingsRoutes(server);
    problemRoutes(server);
    customerPageRoutes(server, deps);
    saidRoutes(server, deps);
    publicRoutes(server, deps);
  },
};
