import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../routes/rootRoute.tsx';
import { workspaceRoute } from '../../routes/workspaceRoute.tsx';

export interface SignInSearch {
  /** Where to go once signed in: a path of ours. */
  back?: string;
}

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): SignInSearch =>
    typeof search.back === 'string' && /^\/(?![/\\])/.test(search.back) ? { back: search.back } : {},
  component: lazyRouteComponent(() => import('./SignInPage.tsx'), 'SignInPage'),
});

const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  validateSearch: readToken,
  component: lazyRouteComponent(() => import('./SetupPage.tsx'), 'SetupPage'),
});

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation',
  validateSearch: readToken,
  component: lazyRouteComponent(() => import('./InvitationPage.tsx'), 'InvitationPage'),
});

const noWorkspaceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/no-workspace',
  component: lazyRouteComponent(() => import('./NoWorkspacePage.tsx'), 'NoWorkspacePage'),
});

export const accessRoutes = [signInRoute, setupRoute, invitationRoute, noWorkspaceRoute] as const;

export const accountRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./AccountPage.tsx'), 'AccountPage'),
});

/** A token made of digits alone would be read as a number by the router. */
function readToken(search: Record<string, unknown>): { token: string } {
  return { token: typeof search.token === 'string' ? search.token : String(search.token ?? '') };
}
