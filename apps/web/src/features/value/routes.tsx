import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workspaceRoute } from '../../routes/workspaceRoute.tsx';

export const valueRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/value',
  component: lazyRouteComponent(() => import('./ValuePage.tsx'), 'ValuePage'),
});
