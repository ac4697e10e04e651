import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { needs } from '../../routes/needs.ts';
import { workspaceRoute } from '../../routes/workspaceRoute.tsx';

export const settingsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/settings',
  beforeLoad: needs('settings:manage'),
  component: lazyRouteComponent(() => import('./SettingsPage.tsx'), 'SettingsPage'),
});
