import type { customers as english } from '../en/customers.ts';

export const customers: Record<keyof typeof english, string> = {
  'customers.title': 'Clients',
};
