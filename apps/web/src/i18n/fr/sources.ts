import type { sources as english } from '../en/sources.ts';

export const sources: Record<keyof typeof english, string> = {
  'sources.title': 'x',
};
