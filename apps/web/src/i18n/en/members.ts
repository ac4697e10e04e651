export const members = {
  'members.title': 'x',
} as const;
