import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { needs } from '../../routes/needs.ts';
import { workspaceRoute } from '../../routes/workspaceRoute.tsx';

export const sourcesRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/sources',
  beforeLoad: needs('imports:read'),
  component: lazyRouteComponent(() => import('./SourcesPage.tsx'), 'SourcesPage'),
});
