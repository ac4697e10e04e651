import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workspaceRoute } from '../../routes/workspaceRoute.tsx';

const problemsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/problems',
  component: lazyRouteComponent(() => import('./ProblemsPage.tsx'), 'ProblemsPage'),
});

const problemRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/problems/$problemId',
  component: lazyRouteComponent(() => import('./ProblemPage.tsx'), 'ProblemPage'),
});

export const problemsRoutes = [problemsRoute, problemRoute] as const;
