import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workspaceRoute } from '../../routes/workspaceRoute.tsx';

const learningRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/listen/learning',
  component: lazyRouteComponent(() => import('./LearningPage.tsx'), 'LearningPage'),
});

export const learningRoutes = [learningRoute] as const;
