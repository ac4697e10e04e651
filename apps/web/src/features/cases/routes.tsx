import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { needs } from '../../routes/needs.ts';
import { workspaceRoute } from '../../routes/workspaceRoute.tsx';
import { readCasesSearch } from './casesSearch.ts';

const casesRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/cases',
  validateSearch: readCasesSearch,
  component: lazyRouteComponent(() => import('./CasesPage.tsx'), 'CasesPage'),
});

const rulesRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/cases/rules',
  beforeLoad: needs('cases:manage'),
  component: lazyRouteComponent(() => import('./rules/RulesPage.tsx'), 'RulesPage'),
});

const figuresRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/cases/figures',
  component: lazyRouteComponent(() => import('./figures/FiguresPage.tsx'), 'FiguresPage'),
});

const caseRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/cases/$caseId',
  component: lazyRouteComponent(() => import('./CasePage.tsx'), 'CasePage'),
});

export const casesRoutes = [casesRoute, rulesRoute, figuresRoute, caseRoute] as const;
