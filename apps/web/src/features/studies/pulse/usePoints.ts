import { useMemo } from 'react';
import { writeFigure } from '../../../i18n/formatters.ts';
import { useText } from '../../../i18n/useText.ts';

interface Interval {
  low: number;
  high: number;
}

export interface Points {
  value: (points: number) => string;
  /** "−28", "+4": the true minus, as wide as a figure. */
  signed: (points: number) => string;
  /** "between 58 and 63"; said where there is none. */
  between: (interval: Interval | null) => string;
  count: (n: number) => string;
}

/** Ratings from 0 to 100, in words. */
export function usePoints(): Points {
  const { t, language } = useText();
  return useMemo(() => {
    const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
    const write = (value: number, signDisplay: Intl.NumberFormatOptions['signDisplay']) =>
      writeFigure(locale, value, { maximumFractionDigits: 0, signDisplay });
    const value = (points: number) => write(points, 'negative');
    return {
      value,
      signed: (points) => write(points, 'exceptZero'),
      between: (interval) =>
        interval === null
          ? t('measures.noInterval')
          : t('measures.between', { low: value(interval.low), high: value(interval.high) }),
      count: (n) => new Intl.NumberFormat(locale).format(n),
    };
  }, [t, language]);
}
