import type { Feature } from '../../platform/feature.ts';
import { exchangeRoutes } from './routes.ts';

export const exchanges: Feature = { name: 'exchanges', routes: exchangeRoutes };
