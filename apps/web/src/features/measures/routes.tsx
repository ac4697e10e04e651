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

const digestsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/measures/reports',
  component: lazyRouteComponent(() => import('./digests/DigestsPage.tsx'), 'DigestsPage'),
});

export const measuresRoutes = [measuresRoute, needsRoute, digestsRoute, measureRoute] as const;
