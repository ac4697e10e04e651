import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workspaceRoute } from '../../routes/workspaceRoute.tsx';

export const todayRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/today',
  component: lazyRouteComponent(() => import('./TodayPage.tsx'), 'TodayPage'),
});
