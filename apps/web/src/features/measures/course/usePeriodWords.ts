import { useMemo } from 'react';
import { useText } from '../../../i18n/useText.ts';
import type { Step } from '../measuresSearch.ts';

interface Period {
  from: string;
  to: string;
}

/** Days of the workspace as written: their names do not depend on where the reader is, hence UTC. */
export function usePeriodWords(): {
  /** Under the axis. */
  short: (period: Period, step: Step) => string;
  /** In a sentence. */
  whole: (period: Period, step: Step) => string;
} {
  const { t, language } = useText();
  return useMemo(() => {
    const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
    const dates = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
      return (day: string) => format.format(new Date(day));
    };
    const month = dates({ month: 'short', year: '2-digit' });
    const monthLong = dates({ month: 'long', year: 'numeric' });
    const day = dates({ day: 'numeric', month: 'short' });
    const dayLong = dates({ day: 'numeric', month: 'long', year: 'numeric' });
    const quarter = (from: string) =>
      t('measures.quarter', { quarter: Math.ceil(Number(from.slice(5, 7)) / 3), year: from.slice(0, 4) });
    return {
      short: ({ from }, step) => {
        if (step === 'month') return month(from);
        return step === 'quarter' ? quarter(from) : day(from);
      },
      whole: ({ from, to }, step) => {
        if (step === 'month') return monthLong(from);
        if (step === 'quarter') return quarter(from);
        return step === 'day' ? dayLong(from) : t('measures.weekOf', { from: day(from), to: dayLong(to) });
      },
    };
  }, [t, language]);
}
