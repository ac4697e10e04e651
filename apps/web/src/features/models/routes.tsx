import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { needs } from '../../routes/needs.ts';
import { workspaceRoute } from '../../routes/workspaceRoute.tsx';

const modelRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/listen/model',
  beforeLoad: needs('desk:manage'),
  component: lazyRouteComponent(() => import('./ModelPage.tsx'), 'ModelPage'),
});

export const modelRoutes = [modelRoute] as const;
