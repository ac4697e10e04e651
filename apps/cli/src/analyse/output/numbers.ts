import type { Interval } from '@rapport/core/estimate';
import type { Language } from '../problem.ts';

/** How numbers are written for a person, in their language. */
export interface Numbers {
  count(value: number): string;
  /** `3.14`: decimals fixed. */
  decimal(value: number, decimals?: number): string;
  /** About so many significant digits, for values whose size is not known. */
  significant(value: number, digits?: number): string;
  /** `14.0 %` from .14. */
  percent(value: number, decimals?: number): string;
  /** `+14.0` from .14: scores from -100 to 100. */
  points(value: number, decimals?: number): string;
  /** `p = .021`, `p < .001`. */
  p(value: number): string;
  interval(interval: Interval | null, write: (value: number) => string): string;
  /** `95 %` from .95. */
  level(level: number): string;
}

export function numbersIn(language: Language): Numbers {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const write = (value: number, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options }).format(value);
  const fixed = (decimals: number) => ({ minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  const between = language === 'fr' ? ' à ' : ' to ';
  return {
    count: (value) => write(value, { maximumFractionDigits: 0 }),
    decimal: (value, decimals = 2) => write(value, fixed(decimals)),
    significant: (value, digits = 4) => write(value, { maximumSignificantDigits: digits }),
    percent: (value, decimals = 1) =>
      `${write(value * 100, fixed(decimals))}${language === 'fr' ? '\u00a0%' : '%'}`,
    points: (value, decimals = 1) => write(value * 100, { ...fixed(decimals), signDisplay: 'exceptZero' }),
    p: (value) =>
      value < 0.001
        ? `p < ${write(0.001, fixed(3))}`
        : `p = ${write(value, value < 0.1 ? fixed(3) : fixed(2))}`,
    interval: (interval, each) =>
      interval === null ? '' : `${each(interval.low)}${between}${each(interval.high)}`,
    level: (level) =>
      `${write(level * 100, { maximumFractionDigits: 2 })}${language === 'fr' ? '\u00a0%' : '%'}`,
  };
}
