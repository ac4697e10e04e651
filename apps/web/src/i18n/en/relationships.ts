export const relationships = {
  'relationships.title': 'Relationships',
} as const;
