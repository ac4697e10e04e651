import { createRoute } from '@tanstack/react-router';
import { Shell } from '../shell/Shell.tsx';
import { BareErrorPage } from './ErrorPage.tsx';
import { enterWorkspace } from './enterWorkspace.ts';
import { rootRoute } from './rootRoute.tsx';

/**
 * Every page for people who are signed in is a child of this route: it waits for who they are, and shows the frame around.
 */
export const workspaceRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'workspace',
  beforeLoad: ({ location }) => enterWorkspace(location.href),
  component: Shell,
  errorComponent: BareErrorPage,
});
