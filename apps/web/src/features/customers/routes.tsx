import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workspaceRoute } from '../../routes/workspaceRoute.tsx';
import { readCustomerSearch } from './list/customerSearch.ts';

const customersRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/customers',
  validateSearch: readCustomerSearch,
  component: lazyRouteComponent(() => import('./CustomersPage.tsx'), 'CustomersPage'),
});

const customerRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/customers/$customerId',
  component: lazyRouteComponent(() => import('./CustomerPage.tsx'), 'CustomerPage'),
});

export const customersRoutes = [customersRoute, customerRoute] as const;
