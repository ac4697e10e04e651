import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { needs } from '../../routes/needs.ts';
import { workspaceRoute } from '../../routes/workspaceRoute.tsx';

const beforeLoad = needs('messages:read');

export const messagesRoutes = [
  createRoute({
    getParentRoute: () => workspaceRoute,
    path: '/messages',
    beforeLoad,
    component: lazyRouteComponent(() => import('./MessagesPage.tsx'), 'MessagesPage'),
  }),
  createRoute({
    getParentRoute: () => workspaceRoute,
    path: '/messages/templates',
    beforeLoad,
    component: lazyRouteComponent(() => import('./TemplatesPage.tsx'), 'TemplatesPage'),
  }),
  createRoute({
    getParentRoute: () => workspaceRoute,
    path: '/messages/$customerId',
    beforeLoad,
    component: lazyRouteComponent(() => import('./ThreadPage.tsx'), 'ThreadPage'),
  }),
];
