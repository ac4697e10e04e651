import type { Unit } from '@rapport/contracts/measures';
import type { Language } from '@rapport/contracts/vocabulary';
import type { Figures } from '../gather.ts';
import { digestWords } from './words.ts';

/** A report in words, the same in the mail and in the PDF. */
export interface Told {
  language: Language;
  brand: string;
  title: string;
  subject: string;
  period: string;
  note: string | null;
  measures: {
    name: string;
    /** The figure alone: "41", "92 %"; null where there is none. */
    figure: string | null;
    detail: string;
    change: string | null;
    unit: Unit;
    course: Figures['measures'][number]['course'];
  }[];
  priorities: string[];
  gaps: string[];
}

export function told(figures: Figures): Told {
  const { language, brand, name, period } = figures;
  const words = digestWords[language];
  const write = writers(language, figures.currency);
  const dates = words.period(write.date(period.from), write.date(period.to));
  return {
    language,
    brand,
    title: name,
    subject: words.subject(brand, name, dates),
    period: dates,
    note: figures.isFiltered ? words.filtered : null,
    measures: figures.measures.map(({ measure, unit, whole, before, course }) => {
      const named = words.names[measure] ?? measure;
      if (!whole.ok) {
        const detail =
          whole.reason === 'small-group' ? words.hidden(whole.needed) : words.tooFew(write.count(whole.n));
        return { name: named, figure: null, detail, change: null, unit, course };
      }
      const between = whole.interval
        ? `${words.between(write.value(unit, whole.interval.low), write.value(unit, whole.interval.high))}, n = ${write.count(whole.n)}`
        : `n = ${write.count(whole.n)}`;
      return {
        name: named,
        figure: write.value(unit, whole.value),
        detail: between,
        change: changeOf({ unit, whole, before }, words, write),
        unit,
        course,
      };
    }),
    priorities: figures.priorities.flatMap(({ ranking, name: action, driver, isProposal }) =>
      ranking
        ? [
            words.priority(
              ranking.rank,
              isProposal ? (words.drivers[driver] ?? driver) : action,
              write.money(ranking.net.value),
              write.money(ranking.net.interval?.low ?? ranking.net.value),
              write.money(ranking.net.interval?.high ?? ranking.net.value),
            ),
          ]
        : [],
    ),
    gaps: figures.gaps.map(({ driver, evaluation, importance, gap }) =>
      words.gap(
        words.drivers[driver] ?? driver,
        write.count(Math.round(evaluation.value)),
        write.count(Math.round(importance.value)),
        write.signed(gap.value),
      ),
    ),
  };
}

type Measure = Figures['measures'][number];
type Writers = ReturnType<typeof writers>;

function changeOf(
  { unit, whole, before }: Pick<Measure, 'unit' | 'whole' | 'before'>,
  words: (typeof digestWords)[Language],
  write: Writers,
): string {
  const { estimate, change } = before;
  if (!whole.ok || !estimate.ok || change === null) return words.alone;
  const p = change.p < 0.001 ? `< ${write.decimal(0.001)}` : `= ${write.decimal(change.p)}`;
  if (change.verdict === 'no-evidence-of-a-difference') {
    const distance = unit === 'scale' ? change.value : 100 * change.value;
    const signed = unit === 'scale' ? write.signed(distance, 1) : write.signed(distance);
    const difference = unit === 'scale' ? signed : words.points(signed, Math.abs(Math.round(distance)) <= 1);
    return words.unclear(difference, p);
  }
  const [from, to] = [write.value(unit, estimate.value), write.value(unit, whole.value)];
  return change.isBetter ? words.better(from, to, p) : words.worse(from, to, p);
}

function writers(language: Language, currency: string) {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const number = (value: number, options: Intl.NumberFormatOptions) =>
    // The narrow space that French puts in large numbers is missing from many typefaces.
    new Intl.NumberFormat(locale, options).format(value).replace('-', '−').replaceAll('\u202f', '\u00a0');
  return {
    count: (n: number) => number(n, { maximumFractionDigits: 0 }),
    decimal: (value: number) => number(value, { maximumSignificantDigits: 2 }),
    signed: (value: number, digits = 0) =>
      number(value, { maximumFractionDigits: digits, signDisplay: 'exceptZero' }),
    value: (unit: Unit, value: number) => {
      if (unit === 'points')
        return number(100 * value, { maximumFractionDigits: 0, signDisplay: 'negative' });
      return unit === 'percent'
        ? number(value, { style: 'percent', maximumFractionDigits: 0 })
        : number(value, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
    },
    money: (amount: number) => number(amount, { style: 'currency', currency, maximumFractionDigits: 0 }),
    date: (day: string) =>
      new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }).format(new Date(`${day}T12:00:00Z`)),
  };
}
