import type { Estimate } from '@rapport/core/estimate';
import { describeRows } from '../output/describeRows.ts';
import { formatTable } from '../output/formatTable.ts';
import { type Numbers, numbersIn } from '../output/numbers.ts';
import type { Language } from '../problem.ts';
import type { RowCounts } from '../table/readColumns.ts';
import type { holdoutJson } from './analyseClv.ts';
import type { residualValue } from './residualValue.ts';

type Figure = Pick<Estimate, 'value' | 'interval'>;

interface Clv {
  model: string;
  unit: 'day' | 'week' | 'month';
  calibrationEnd: string;
  customers: number;
  acquiredLater: number;
  repeatPurchases: number;
  withoutRepeat: number;
  parameters: Record<string, number>;
  estimates: Record<string, Figure & { standardError?: number }>;
  logLikelihood: number;
  horizon: number;
  expectedPurchases: Figure;
  spend?: ReturnType<typeof residualValue>['spend'];
  residualValue?: Figure;
  discount?: { yearly: number };
  holdout?: ReturnType<typeof holdoutJson>;
  rows: RowCounts;
}

/** The model, what is to come, and how it told the period held out. */
export function describeClv(found: Clv, language: Language): string[] {
  const numbers = numbersIn(language);
  const words = wordsIn[language];
  const { count, decimal, significant } = numbers;
  const horizon = `${decimal(found.horizon, 1)} ${words.units[found.unit]}`;
  const { expectedPurchases: expected, residualValue: value } = found;
  return [
    words.title(
      count(found.customers),
      count(found.repeatPurchases),
      count(found.withoutRepeat),
      found.calibrationEnd,
    ),
    ...(found.acquiredLater > 0 ? [words.later(count(found.acquiredLater))] : []),
    words.expected(horizon, decimal(expected.value), numbers.interval(expected.interval, decimal)),
    ...(value && found.discount
      ? [
          words.value(
            horizon,
            count(value.value),
            numbers.interval(value.interval, count),
            numbers.percent(found.discount.yearly, 0),
          ),
        ]
      : []),
    '',
    words.model(found.model, decimal(found.logLikelihood, 3)),
    ...formatTable([
      words.head,
      ...Object.entries(found.estimates).map(([name, { value: each, interval, standardError }]) => [
        name,
        significant(each, 5),
        standardError === undefined ? '–' : significant(standardError, 3),
        interval ? numbers.interval(interval, (limit) => significant(limit, 4)) : '–',
      ]),
    ]),
    ...(found.holdout ? describeHoldOut(found.holdout, found.unit, numbers, language) : []),
    '',
    describeRows(found.rows, language),
  ];
}

function describeHoldOut(
  { duration, predicted, actual, mae, correlation, byFrequency }: NonNullable<Clv['holdout']>,
  unit: Clv['unit'],
  numbers: Numbers,
  language: Language,
): string[] {
  const words = wordsIn[language];
  const { count, decimal } = numbers;
  return [
    '',
    words.holdout(`${decimal(duration, 1)} ${words.units[unit]}`, count(predicted), count(actual)),
    words.error(decimal(mae, 3), correlation === undefined ? null : decimal(correlation, 3)),
    ...formatTable([
      words.holdoutHead,
      ...byFrequency.map((group) => [
        group.isOpen ? `${group.frequency}+` : String(group.frequency),
        count(group.n),
        decimal(group.predicted),
        decimal(group.actual),
      ]),
    ]),
  ];
}

const wordsIn = {
  en: {
    units: { day: 'days', week: 'weeks', month: 'months' },
    title: (customers: string, repeats: string, without: string, end: string) =>
      `${customers} customers up to ${end}, ${repeats} repeat purchases, ${without} customers without one.`,
    later: (customers: string) => `${customers} customers who first bought later are left out.`,
    expected: (horizon: string, value: string, between: string) =>
      `A new customer will buy again ${value} times in ${horizon}${between && ` (${between})`}.`,
    value: (horizon: string, value: string, between: string, discount: string) =>
      `All of them will spend ${value} in ${horizon}${between && ` (${between})`}, discounted at ${discount} a year.`,
    model: (model: string, logLikelihood: string) => `${model}, log-likelihood ${logLikelihood}.`,
    head: ['Parameter', 'Value', 'SE', 'Interval'],
    holdout: (duration: string, predicted: string, actual: string) =>
      `Held out, ${duration}: ${predicted} purchases were expected, ${actual} came.`,
    error: (mae: string, correlation: string | null) =>
      `Mean error of a customer ${mae}${correlation === null ? '' : `; correlation ${correlation}`}.`,
    holdoutHead: ['Repeats before', 'n', 'Expected', 'Came'],
  },
  fr: {
    units: { day: 'jours', week: 'semaines', month: 'mois' },
    title: (customers: string, repeats: string, without: string, end: string) =>
      `${customers} clients jusqu’au ${end}, ${repeats} réachats, ${without} clients sans réachat.`,
    later: (customers: string) => `${customers} clients venus plus tard sont laissés de côté.`,
    expected: (horizon: string, value: string, between: string) =>
      `Un nouveau client rachètera ${value} fois en ${horizon}${between && ` (${between})`}.`,
    value: (horizon: string, value: string, between: string, discount: string) =>
      `Tous ensemble dépenseront ${value} en ${horizon}${between && ` (${between})`}, actualisés à ${discount} par an.`,
    model: (model: string, logLikelihood: string) => `${model}, log-vraisemblance ${logLikelihood}.`,
    head: ['Paramètre', 'Valeur', 'ET', 'Intervalle'],
    holdout: (duration: string, predicted: string, actual: string) =>
      `Période mise de côté, ${duration} : ${predicted} achats étaient attendus, ${actual} sont venus.`,
    error: (mae: string, correlation: string | null) =>
      `Erreur moyenne par client ${mae}${correlation === null ? '' : ` ; corrélation ${correlation}`}.`,
    holdoutHead: ['Réachats avant', 'n', 'Attendus', 'Venus'],
  },
};
