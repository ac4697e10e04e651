import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { meQuery } from './api/me.ts';
import { queryClient } from './api/queryClient.ts';
import { accessRoutes, accountRoute } from './features/access/routes.tsx';
import { casesRoutes } from './features/cases/routes.tsx';
import { counterRoute } from './features/counter/routes.tsx';
import { customersRoutes } from './features/customers/routes.tsx';
import { deskRoutes } from './features/desk/routes.tsx';
import { importsRoutes } from './features/imports/routes.tsx';
import { learningRoutes } from './features/learning/routes.tsx';
import { measuresRoutes } from './features/measures/routes.tsx';
import { membersRoute } from './features/members/routes.tsx';
import { messagesRoutes } from './features/messages/routes.tsx';
import { modelRoutes } from './features/models/routes.tsx';
import { momentsRoutes } from './features/moments/routes.tsx';
import { prioritiesRoute } from './features/priorities/routes.tsx';
import { problemsRoutes } from './features/problems/routes.tsx';
import { refusalsRoute } from './features/refusals/routes.tsx';
import { relationshipsRoutes } from './features/relationships/routes.tsx';
import { repairRoute } from './features/repair/routes.tsx';
import { saidRoute } from './features/said/routes.tsx';
import { settingsRoutes } from './features/settings/routes.tsx';
import { sourcesRoute } from './features/sources/routes.tsx';
import { startRoute } from './features/start/routes.tsx';
import { pulseRoute } from './features/studies/routes.tsx';
import { surveysRoutes } from './features/surveys/routes.tsx';
import { todayRoute } from './features/today/routes.tsx';
import { valueRoute } from './features/value/routes.tsx';
import { verbatimsRoutes } from './features/verbatims/routes.tsx';
import { ErrorPage } from './routes/ErrorPage.tsx';
import { NotFoundPage } from './routes/NotFoundPage.tsx';
import { rootRoute } from './routes/rootRoute.tsx';
import { workspaceRoute } from './routes/workspaceRoute.tsx';

const homeRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/',
  beforeLoad: () => {
    const me = queryClient.getQueryData(meQuery.queryKey);
    const isNew = me?.workspace?.hasExchanges === false && me.permissions.includes('imports:write');
    throw redirect({ to: isNew ? '/start' : '/today', replace: true });
  },
});

const routeTree = rootRoute.addChildren([
  ...accessRoutes,
  counterRoute,
  workspaceRoute.addChildren([
    homeRoute,
    todayRoute,
    ...casesRoutes,
    ...problemsRoutes,
    saidRoute,
    ...customersRoutes,
    ...messagesRoutes,
    ...relationshipsRoutes,
    ...momentsRoutes,
    ...surveysRoutes,
    ...verbatimsRoutes,
    ...deskRoutes,
    ...learningRoutes,
    ...modelRoutes,
    ...measuresRoutes,
    pulseRoute,
    prioritiesRoute,
    valueRoute,
    repairRoute,
    refusalsRoute,
    ...importsRoutes,
    sourcesRoute,
    membersRoute,
    ...settingsRoutes,
    startRoute,
    accountRoute,
  ]),
]);

export const router = createRouter({
  routeTree,
  // Each page has its own: what goes wrong in one leaves the navigation in place.
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 300,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
