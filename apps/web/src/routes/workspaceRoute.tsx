import { createRoute, redirect } from '@tanstack/react-router';
import { ApiError } from '../api/ApiError.ts';
import { meQuery } from '../api/me.ts';
import { queryClient } from '../api/queryClient.ts';
import { Shell } from '../shell/Shell.tsx';
import { BareErrorPage } from './ErrorPage.tsx';
import { rootRoute } from './rootRoute.tsx';

/**
 * Every page for people who are signed in is a child of this route: it waits for who they are, and shows the frame around.
 */
export const workspaceRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'workspace',
  beforeLoad: async ({ location }) => {
    try {
      const me = await queryClient.ensureQueryData(meQuery);
      if (!me.workspace) throw redirect({ to: '/no-workspace' });
    } catch (error) {
      if (error instanceof ApiError && error.code === 'unauthenticated') {
        throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { back: location.href } });
      }
      throw error;
    }
  },
  component: Shell,
  errorComponent: BareErrorPage,
});
