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

/** Which two are compared, as the address says it; what does not fit is left out. */
function readPair(search: Record<string, unknown>): { from?: number; to?: number | 'draft' } {
  const version = (value: unknown) =>
    Number.isInteger(value) && Number(value) > 0 ? Number(value) : undefined;
  const from = version(search.from);
  const to = search.to === 'draft' ? 'draft' : version(search.to);
  return { ...(from && { from }), ...(to && { to }) };
}

const versionsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/surveys/$id/versions',
  beforeLoad: needs('surveys:read'),
  validateSearch: readPair,
  component: lazyRouteComponent(() => import('./versions/VersionsPage.tsx'), 'VersionsPage'),
});

export const surveysRoutes = [listRoute, newRoute, surveyRoute, editRoute, sendRoute, versionsRoute] as const;
