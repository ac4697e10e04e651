const dayMs = 86_400_000;

/** Whether "since" is told by its day (the last two months) or by its month; null when it is not known. */
export function sinceWords(since: string | null, asOf: string): 'day' | 'month' | null {
  if (since === null) return null;
  return new Date(asOf).getTime() - new Date(since).getTime() < 60 * dayMs ? 'day' : 'month';
}
