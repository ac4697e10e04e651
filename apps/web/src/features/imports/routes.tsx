import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { needs } from '../../routes/needs.ts';
import { workspaceRoute } from '../../routes/workspaceRoute.tsx';

const importsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/imports',
  beforeLoad: needs('imports:read'),
  component: lazyRouteComponent(() => import('./ImportsPage.tsx'), 'ImportsPage'),
});

const newImportRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/imports/new',
  beforeLoad: needs('imports:write'),
  component: lazyRouteComponent(() => import('./NewImportPage.tsx'), 'NewImportPage'),
});

const importRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/imports/$importId',
  beforeLoad: needs('imports:read'),
  component: lazyRouteComponent(() => import('./ImportPage.tsx'), 'ImportPage'),
});

export const importsRoutes = [importsRoute, newImportRoute, importRoute] as const;
