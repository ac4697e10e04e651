import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { needs } from '../../routes/needs.ts';
import { workspaceRoute } from '../../routes/workspaceRoute.tsx';

export const saidRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/problems/said',
  beforeLoad: needs('settings:manage'),
  validateSearch: (search: Record<string, unknown>): { entry?: string } =>
    typeof search.entry === 'string' ? { entry: search.entry } : {},
  component: lazyRouteComponent(() => import('./SaidPage.tsx'), 'SaidPage'),
});
