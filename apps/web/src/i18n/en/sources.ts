export const sources = {
  'sources.title': 'x',
} as const;
