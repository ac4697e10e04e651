export const start = {
  'start.title': 'x',
} as const;
