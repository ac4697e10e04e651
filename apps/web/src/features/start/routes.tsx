import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workspaceRoute } from '../../routes/workspaceRoute.tsx';

export const startRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/start',
  component: lazyRouteComponent(() => import('./StartPage.tsx'), 'StartPage'),
});
