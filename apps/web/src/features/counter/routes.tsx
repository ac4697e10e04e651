import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ApiError } from '../../api/ApiError.ts';
import { noteSilence } from '../../api/reach.ts';
import { BareErrorPage } from '../../routes/ErrorPage.tsx';
import { enterWorkspace } from '../../routes/enterWorkspace.ts';
import { needs } from '../../routes/needs.ts';
import { rootRoute } from '../../routes/rootRoute.tsx';

const mayRead = needs('counter:read');

/** As long as the worker waits for the page itself. */
const longestMs = 4_000;

/** The counter has a frame of its own, which opens without a network. */
const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/counter',
  beforeLoad: async ({ location }) => {
    const entering = enterWorkspace(location.href);
    try {
      await answeredWithin(longestMs, entering);
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'offline') throw error;
      const { openOffline } = await import('./device/openOffline.ts');
      // With nothing kept there is nothing to show but the answer, however late.
      if (!(await openOffline())) await entering;
      else entering.catch(() => undefined);
    }
    mayRead();
  },
  component: lazyRouteComponent(() => import('./frame/CounterFrame.tsx'), 'CounterFrame'),
  errorComponent: BareErrorPage,
});

const homeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./home/CounterHome.tsx'), 'CounterHome'),
});

const cardRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/people/$customerId',
  component: lazyRouteComponent(() => import('./card/CardPage.tsx'), 'CardPage'),
});

const waitlistsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/waitlists',
  component: lazyRouteComponent(() => import('./waitlists/WaitlistsPage.tsx'), 'WaitlistsPage'),
});

const storiesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/stories',
  component: lazyRouteComponent(() => import('./stories/StoriesPage.tsx'), 'StoriesPage'),
});

const booksRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/books',
  validateSearch: (search: Record<string, unknown>): { of?: string } =>
    typeof search.of === 'string' ? { of: search.of } : {},
  component: lazyRouteComponent(() => import('./books/BooksPage.tsx'), 'BooksPage'),
});

export const counterRoute = frameRoute.addChildren([
  homeRoute,
  cardRoute,
  waitlistsRoute,
  storiesRoute,
  booksRoute,
]);

/** @throws ApiError `offline` where the server takes longer */
async function answeredWithin(ms: number, asked: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      noteSilence();
      reject(new ApiError('offline', 'The server did not answer.'));
    }, ms);
  });
  await Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
