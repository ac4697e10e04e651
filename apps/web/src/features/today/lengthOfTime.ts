export interface LengthOfTime {
  unit: 'days' | 'weeks' | 'months';
  count: number;
}

/** Days in the unit a person would use: days up to ten, weeks up to ten, then months. */
export function lengthOfTime(days: number): LengthOfTime {
  if (days < 10.5) return { unit: 'days', count: Math.max(1, Math.round(days)) };
  if (days < 70) return { unit: 'weeks', count: Math.round(days / 7) };
  return { unit: 'months', count: Math.round(days / 30.44) };
}
