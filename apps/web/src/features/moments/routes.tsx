import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workspaceRoute } from '../../routes/workspaceRoute.tsx';

interface MomentsSearch {
  moment?: string;
  reason?: string;
}

function readSearch(search: Record<string, unknown>): MomentsSearch {
  const word = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  const [moment, reason] = [word(search.moment), word(search.reason)];
  return { ...(moment && { moment }), ...(reason && { reason }) };
}

const dueRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/moments',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('./due/DuePage.tsx'), 'DuePage'),
});

const silencesRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/moments/silences',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('./due/SilencesPage.tsx'), 'SilencesPage'),
});

const gesturesRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/moments/gestures',
  component: lazyRouteComponent(() => import('./gestures/GesturesPage.tsx'), 'GesturesPage'),
});

const newsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/moments/news',
  component: lazyRouteComponent(() => import('./news/NewsPage.tsx'), 'NewsPage'),
});

const resultsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/moments/results',
  component: lazyRouteComponent(() => import('./results/ResultsPage.tsx'), 'ResultsPage'),
});

const catalogueRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/moments/catalogue',
  component: lazyRouteComponent(() => import('./catalogue/CataloguePage.tsx'), 'CataloguePage'),
});

const momentRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/moments/catalogue/$key',
  component: lazyRouteComponent(() => import('./catalogue/MomentPage.tsx'), 'MomentPage'),
});

export const momentsRoutes = [
  dueRoute,
  silencesRoute,
  gesturesRoute,
  newsRoute,
  resultsRoute,
  catalogueRoute,
  momentRoute,
] as const;
