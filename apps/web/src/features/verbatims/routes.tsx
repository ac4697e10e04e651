import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workspaceRoute } from '../../routes/workspaceRoute.tsx';
import { readVerbatimsSearch } from './verbatimsSearch.ts';

const verbatimsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/listen',
  validateSearch: readVerbatimsSearch,
  component: lazyRouteComponent(() => import('./VerbatimsPage.tsx'), 'VerbatimsPage'),
});

const topicsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/listen/topics',
  validateSearch: readVerbatimsSearch,
  component: lazyRouteComponent(() => import('./topics/TopicsPage.tsx'), 'TopicsPage'),
});

const taxonomyRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/listen/taxonomy',
  component: lazyRouteComponent(() => import('./taxonomy/TaxonomyPage.tsx'), 'TaxonomyPage'),
});

export const verbatimsRoutes = [verbatimsRoute, topicsRoute, taxonomyRoute] as const;
