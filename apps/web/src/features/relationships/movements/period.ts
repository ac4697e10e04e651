export type PeriodKey = 'month' | 'quarter' | 'year' | 'own';

const days: Record<Exclude<PeriodKey, 'own'>, number> = { month: 30, quarter: 91, year: 365 };

/** The days (YYYY-MM-DD) a period spans, up to `asOf`. */
export function periodUpTo(asOf: string, period: Exclude<PeriodKey, 'own'>): { from: string; to: string } {
  const to = new Date(asOf);
  const from = new Date(to.getTime() - days[period] * 86_400_000);
  // The end is the day after, so that the last day counts whole.
  return { from: dayOf(from), to: dayOf(new Date(to.getTime() + 86_400_000)) };
}

function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
