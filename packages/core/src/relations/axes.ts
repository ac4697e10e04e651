/** The seven axes of relation space, each in [-1, 1]. Their order is that of every mean, sd and loading. */
export const axes = [
  'valence',
  'closeness',
  'strength',
  'power',
  'communality',
  'novelty',
  'duration',
] as const;

export type Axis = (typeof axes)[number];

export const axisCount = 7;
