import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workspaceRoute } from '../../routes/workspaceRoute.tsx';

export const sourcesRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/sources',
  component: lazyRouteComponent(() => import('./SourcesPage.tsx'), 'SourcesPage'),
});
