import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workspaceRoute } from '../../routes/workspaceRoute.tsx';

const relationshipsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/relationships',
  component: lazyRouteComponent(() => import('./RelationshipsPage.tsx'), 'RelationshipsPage'),
});

export const relationshipsRoutes = [relationshipsRoute] as const;
