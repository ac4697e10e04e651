import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { needs } from '../../routes/needs.ts';
import { workspaceRoute } from '../../routes/workspaceRoute.tsx';

const listRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/surveys',
  beforeLoad: needs('surveys:read'),
  component: lazyRouteComponent(() => import('./SurveysPage.tsx'), 'SurveysPage'),
});

const newRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/surveys/new',
  beforeLoad: needs('surveys:write'),
  component: lazyRouteComponent(() => import('./NewSurveyPage.tsx'), 'NewSurveyPage'),
});

export const surveyRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/surveys/$id',
  beforeLoad: needs('surveys:read'),
  component: lazyRouteComponent(() => import('./results/SurveyPage.tsx'), 'SurveyPage'),
});

const editRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/surveys/$id/edit',
  beforeLoad: needs('surveys:write'),
  component: lazyRouteComponent(() => import('./builder/BuilderPage.tsx'), 'BuilderPage'),
});

const sendRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/surveys/$id/send',
  beforeLoad: needs('surveys:write'),
  component: lazyRouteComponent(() => import('./send/SendPage.tsx'), 'SendPage'),
});

export const surveysRoutes = [listRoute, newRoute, surveyRoute, editRoute, sendRoute] as const;
