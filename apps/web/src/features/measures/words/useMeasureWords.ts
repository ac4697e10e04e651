import type { Judged, Measured, Unit } from '@rapport/contracts/measures';
import { useMemo } from 'react';
import type { TextKey } from '../../../i18n/en/catalogue.ts';
import { writeFigure } from '../../../i18n/formatters.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { type TextValues, useText } from '../../../i18n/useText.ts';
import { conventionWords } from './conventionWords.ts';

type Estimate = Extract<Measured, { ok: true }>;

/** What of a measure its words need. */
export interface MeasureShape {
  measure: string;
  unit: Unit;
  convention: string;
  scale: { lowest: number; highest: number };
}

export interface MeasureWords {
  name: (measure: string) => string;
  /** "41", "92 %", "5.4". */
  value: (unit: Unit, value: number) => string;
  /** A difference, signed: "+4 points", "−0.3". */
  difference: (unit: Unit, value: number) => string;
  /** How large it is, whichever way: "4 points", "0.3". */
  distance: (unit: Unit, value: number) => string;
  /** "between 35 and 46". */
  between: (unit: Unit, estimate: Estimate) => string;
  /** What was counted, as a line. */
  convention: (shape: MeasureShape) => string;
  method: (method: string) => string;
  /** Figure, interval and n; or why there is none. */
  says: (unit: Unit, estimate: Measured) => string;
  /** What the comparison with the period before comes to, in a sentence. */
  change: (shape: MeasureShape, now: Measured, before: Measured, change: Judged | null) => string;
  p: (p: number) => string;
}

const known = new Set(['nps', 'csat', 'ces', 'fcr']);
const methods = new Set(['adjusted-wald', 'wilson', 'student-t', 'tango-score', 'wald', 'agresti-coull']);

/** The words for measures and their figures, in the language shown. */
export function useMeasureWords(): MeasureWords {
  const { t, language } = useText();
  const format = useFormat();
  return useMemo(() => {
    const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
    const number = (value: number, options: Intl.NumberFormatOptions) => writeFigure(locale, value, options);
    const value = (unit: Unit, figure: number) => {
      if (unit === 'points')
        return number(100 * figure, { maximumFractionDigits: 0, signDisplay: 'negative' });
      return unit === 'percent'
        ? format.percent(figure)
        : number(figure, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
    };
    const difference = (unit: Unit, figure: number, signDisplay: 'exceptZero' | 'never' = 'exceptZero') => {
      const isScale = unit === 'scale';
      const signed = number(isScale ? figure : 100 * figure, {
        signDisplay,
        maximumFractionDigits: isScale ? 1 : 0,
      });
      return isScale ? signed : t('measures.points', { signed, count: Math.round(Math.abs(100 * figure)) });
    };
    const p = (figure: number) => {
      const words =
        figure < 0.001
          ? t('measures.pTiny', { limit: number(0.001, { minimumFractionDigits: 3 }) })
          : t('measures.p', { p: number(figure, { maximumSignificantDigits: 2 }) });
      return words.replaceAll(' ', '\u00a0');
    };
    const between = (unit: Unit, { interval }: Estimate) =>
      interval === null
        ? t('measures.noInterval')
        : t('measures.between', { low: value(unit, interval.low), high: value(unit, interval.high) });
    const missing = (estimate: Extract<Measured, { ok: false }>) => {
      if (estimate.reason === 'small-group') return t('measures.hidden', { needed: estimate.needed });
      return t('measures.tooFew', { n: estimate.n });
    };
    return {
      name: (measure) => (known.has(measure) ? t(`measures.name.${measure}` as TextKey) : measure),
      value,
      difference: (unit, figure) => difference(unit, figure),
      distance: (unit, figure) => difference(unit, figure, 'never'),
      between,
      convention: (shape) => {
        const { key, values } = conventionWords(shape);
        return t(key, values as TextValues);
      },
      method: (method) => (methods.has(method) ? t(`measures.method.${method}` as TextKey) : method),
      says: (unit, estimate) =>
        estimate.ok
          ? t('measures.says', {
              value: value(unit, estimate.value),
              between: between(unit, estimate),
              n: format.number(estimate.n),
            })
          : missing(estimate),
      change: ({ unit }, now, before, change) => {
        if (!now.ok) return missing(now);
        if (!before.ok || change === null) return t('measures.changeNone');
        const values = {
          before: value(unit, before.value),
          now: value(unit, now.value),
          difference: difference(unit, change.value),
          p: p(change.p),
        };
        if (change.verdict === 'no-evidence-of-a-difference') return t('measures.changeUnclear', values);
        return t(change.isBetter ? 'measures.changeBetter' : 'measures.changeWorse', values);
      },
      p,
    };
  }, [t, language, format]);
}
