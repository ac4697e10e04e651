import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workspaceRoute } from '../../routes/workspaceRoute.tsx';

const deskRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/listen/desk',
  component: lazyRouteComponent(() => import('./DeskPage.tsx'), 'DeskPage'),
});

export const deskRoutes = [deskRoute] as const;
