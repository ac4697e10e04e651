import type { relationships as english } from '../en/relationships.ts';

export const relationships: Record<keyof typeof english, string> = {
  'relationships.title': 'Relations',
};
