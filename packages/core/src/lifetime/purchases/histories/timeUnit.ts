/** The unit in which ages, durations and rates are told. */
export type TimeUnit = 'day' | 'week' | 'month';

/** A month is a twelfth of 365.25 days: the models need a clock, not a calendar. */
export const daysPerUnit: Record<TimeUnit, number> = { day: 1, week: 7, month: 365.25 / 12 };

/**
 * The continuous discount rate a unit that equals a yearly rate: ln(1 + d) / units in a year.
 *
 * @example discountPerUnit(0.15, 'week') // .00268, the .0027 of Fader, Hardie & Lee 2005
 */
export function discountPerUnit(yearlyRate: number, unit: TimeUnit): number {
  return (Math.log1p(yearlyRate) * daysPerUnit[unit]) / 365.25;
}
