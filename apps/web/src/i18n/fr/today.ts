import type { today as english } from '../en/today.ts';

export const today: Record<keyof typeof english, string> = {
  'today.title': 'Aujourd’hui',
};
