import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workspaceRoute } from '../../routes/workspaceRoute.tsx';

export const refusalsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/refusals',
  component: lazyRouteComponent(() => import('./RefusalsPage.tsx'), 'RefusalsPage'),
});
