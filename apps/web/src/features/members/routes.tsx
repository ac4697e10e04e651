import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { needs } from '../../routes/needs.ts';
import { workspaceRoute } from '../../routes/workspaceRoute.tsx';

export const membersRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/members',
  beforeLoad: needs('members:read'),
  component: lazyRouteComponent(() => import('./MembersPage.tsx'), 'MembersPage'),
});
