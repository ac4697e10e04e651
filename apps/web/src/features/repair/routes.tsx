import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workspaceRoute } from '../../routes/workspaceRoute.tsx';

export const repairRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/repair',
  component: lazyRouteComponent(() => import('./RepairPage.tsx'), 'RepairPage'),
});
