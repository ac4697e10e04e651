import { createRootRoute } from '@tanstack/react-router';
import { BareErrorPage } from './ErrorPage.tsx';
import { BareNotFoundPage } from './NotFoundPage.tsx';

export const rootRoute = createRootRoute({
  notFoundComponent: BareNotFoundPage,
  errorComponent: BareErrorPage,
});
