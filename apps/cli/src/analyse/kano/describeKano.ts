import { describeRows } from '../output/describeRows.ts';
import { formatTable } from '../output/formatTable.ts';
import { numbersIn } from '../output/numbers.ts';
import type { Language } from '../problem.ts';
import type { RowCounts } from '../table/readColumns.ts';
import type { KanoFeatureJson } from './analyseKano.ts';

interface FoundKano {
  table: 'standard' | 'pouliot';
  n: number;
  features: readonly KanoFeatureJson[];
  rows: RowCounts;
}

/** A line a feature, then what makes a class doubtful. */
export function describeKano({ table, n, features, rows }: FoundKano, language: Language): string[] {
  const numbers = numbersIn(language);
  const words = wordsIn[language];
  const nameOf = (feature: string | null) => feature ?? words.all;
  const unclear = features.filter(({ fong }) => !fong.isSignificant);
  const misread = features.filter(({ questionable }) => questionable > 0.1);
  const coefficient = (value: number | null) => (value === null ? '–' : numbers.decimal(value));
  const between = (interval: KanoFeatureJson['betterInterval']) =>
    numbers.interval(interval, (value) => numbers.decimal(value)) || '–';
  return [
    words.title(numbers.count(n), table),
    '',
    ...formatTable(
      [
        words.head,
        ...features.map((each) => [
          nameOf(each.feature),
          numbers.count(each.n),
          words.class[each.category],
          coefficient(each.better),
          between(each.betterInterval),
          coefficient(each.worse),
          between(each.worseInterval),
        ]),
      ],
      [2],
    ),
    ...features
      .filter(({ category, rule }) => category !== rule)
      .map(({ feature, rule }) => words.rule(nameOf(feature), words.class[rule])),
    ...unclear.map(({ feature, fong: { first, second, difference, threshold } }) =>
      words.unclear(
        nameOf(feature),
        [words.class[first], words.class[second]],
        numbers.significant(difference, 3),
        numbers.decimal(threshold, 1),
      ),
    ),
    ...misread.map(({ feature, questionable }) =>
      words.misread(nameOf(feature), numbers.percent(questionable, 0)),
    ),
    ...features.flatMap(({ feature, difference, segments }) =>
      difference
        ? [
            words.segments(
              nameOf(feature),
              difference.adjustedP <= 0.05,
              numbers.p(difference.adjustedP),
              (segments ?? []).map(
                ({ group, category }) => `${group}: ${words.class[category as keyof typeof words.class]}`,
              ),
            ),
          ]
        : [],
    ),
    '',
    describeRows(rows, language),
  ];
}

const wordsIn = {
  en: {
    all: 'all rows',
    title: (n: string, table: string) =>
      `${n} pairs of answers, by ${table === 'pouliot' ? 'Pouliot’s' : 'Kano’s'} table.`,
    head: ['Feature', 'n', 'Class', 'Better', '', 'Worse', ''],
    class: {
      A: 'attractive',
      O: 'one-dimensional',
      M: 'must-be',
      I: 'indifferent',
      R: 'reverse',
      Q: 'questionable',
    },
    rule: (feature: string, name: string) => `${feature}: ${name} by the rule A + O + M against I + R + Q.`,
    unclear: (feature: string, [first, second]: [string, string], by: string, needed: string) =>
      `${feature}: ${first} or ${second}, no clear class (ahead by ${by}, ${needed} needed; Fong).`,
    misread: (feature: string, share: string) =>
      `${feature}: ${share} of the pairs contradict themselves; the question may not be understood.`,
    segments: (feature: string, differs: boolean, p: string, classes: string[]) =>
      differs
        ? `${feature}: segments differ (chi-square, ${p}): ${classes.join(', ')}.`
        : `${feature}: no evidence that segments differ (chi-square, ${p}).`,
  },
  fr: {
    all: 'toutes les lignes',
    title: (n: string, table: string) =>
      `${n} paires de réponses, selon la table de ${table === 'pouliot' ? 'Pouliot' : 'Kano'}.`,
    head: ['Aspect', 'n', 'Classe', 'Mieux', '', 'Pire', ''],
    class: {
      A: 'attractif',
      O: 'proportionnel',
      M: 'obligatoire',
      I: 'indifférent',
      R: 'inverse',
      Q: 'douteux',
    },
    rule: (feature: string, name: string) =>
      `${feature} : ${name} selon la règle A + O + M contre I + R + Q.`,
    unclear: (feature: string, [first, second]: [string, string], by: string, needed: string) =>
      `${feature} : ${first} ou ${second}, sans classe nette (écart ${by}, il faudrait ${needed} ; Fong).`,
    misread: (feature: string, share: string) =>
      `${feature} : ${share} des paires se contredisent ; la question n’est peut-être pas comprise.`,
    segments: (feature: string, differs: boolean, p: string, classes: string[]) =>
      differs
        ? `${feature} : les segments diffèrent (khi-deux, ${p}) : ${classes.join(', ')}.`
        : `${feature} : rien n’indique que les segments diffèrent (khi-deux, ${p}).`,
  },
};
