import type { Feature } from '../../platform/feature.ts';
import { crons, jobs } from './jobs.ts';
import { exchangeRoutes } from './routes.ts';

export const exchanges: Feature = { name: 'exchanges', routes: exchangeRoutes, jobs, crons };
