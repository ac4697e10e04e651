import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workspaceRoute } from '../../routes/workspaceRoute.tsx';
import { readRelationshipsSearch } from './relationshipsSearch.ts';

const relationshipsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/relationships',
  validateSearch: readRelationshipsSearch,
  component: lazyRouteComponent(() => import('./RelationshipsPage.tsx'), 'RelationshipsPage'),
});

export const relationshipsRoutes = [relationshipsRoute] as const;
