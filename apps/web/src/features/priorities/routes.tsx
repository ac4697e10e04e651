import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workspaceRoute } from '../../routes/workspaceRoute.tsx';

export const prioritiesRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/priorities',
  validateSearch: (search: Record<string, unknown>): { action?: string } =>
    typeof search.action === 'string' ? { action: search.action } : {},
  component: lazyRouteComponent(() => import('./PrioritiesPage.tsx'), 'PrioritiesPage'),
});
