import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { needs } from '../../routes/needs.ts';
import { workspaceRoute } from '../../routes/workspaceRoute.tsx';

export const startRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/start',
  beforeLoad: needs('imports:write'),
  component: lazyRouteComponent(() => import('./StartPage.tsx'), 'StartPage'),
});
