export const settings = {
  'settings.title': 'x',
} as const;
