import { createRoute, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import { needs } from '../../routes/needs.ts';
import { workspaceRoute } from '../../routes/workspaceRoute.tsx';
import { partOf } from './parts.ts';

const listRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/settings',
  beforeLoad: (at) => {
    needs('settings:manage')();
    // Links of when all of it was one page.
    if (partOf(at.location.hash))
      throw redirect({ to: '/settings/$part', params: { part: at.location.hash } });
  },
  component: lazyRouteComponent(() => import('./SettingsPage.tsx'), 'SettingsPage'),
});

const partRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/settings/$part',
  beforeLoad: (at) => {
    needs('settings:manage')();
    if (!partOf(at.params.part)) throw notFound();
  },
  component: lazyRouteComponent(() => import('./SettingsPartPage.tsx'), 'SettingsPartPage'),
});

export const settingsRoutes = [listRoute, partRoute];
