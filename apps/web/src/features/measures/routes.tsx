import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workspaceRoute } from '../../routes/workspaceRoute.tsx';
import { readMeasuresSearch } from './measuresSearch.ts';

const measuresRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/measures',
  validateSearch: readMeasuresSearch,
  component: lazyRouteComponent(() => import('./MeasuresPage.tsx'), 'MeasuresPage'),
});

const measureRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/measures/$measure',
  validateSearch: readMeasuresSearch,
  component: lazyRouteComponent(() => import('./MeasurePage.tsx'), 'MeasurePage'),
});

const needsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/measures/needs',
  component: lazyRouteComponent(() => import('./needs/NeedsPage.tsx'), 'NeedsPage'),
});

export const measuresRoutes = [measuresRoute, needsRoute, measureRoute] as const;
