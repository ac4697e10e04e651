import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workspaceRoute } from '../../routes/workspaceRoute.tsx';

const importsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/imports',
  component: lazyRouteComponent(() => import('./ImportsPage.tsx'), 'ImportsPage'),
});

const newImportRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/imports/new',
  component: lazyRouteComponent(() => import('./NewImportPage.tsx'), 'NewImportPage'),
});

const importRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/imports/$importId',
  component: lazyRouteComponent(() => import('./ImportPage.tsx'), 'ImportPage'),
});

export const importsRoutes = [importsRoute, newImportRoute, importRoute] as const;
