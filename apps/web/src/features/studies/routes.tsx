import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workspaceRoute } from '../../routes/workspaceRoute.tsx';

export const pulseRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/pulse',
  validateSearch: (search: Record<string, unknown>): { of?: string } =>
    typeof search.of === 'string' ? { of: search.of } : {},
  component: lazyRouteComponent(() => import('./pulse/PulsePage.tsx'), 'PulsePage'),
});
