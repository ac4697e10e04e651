import type { Interval } from '@rapport/core/estimate';
import { formatTable } from '../output/formatTable.ts';
import { numbersIn } from '../output/numbers.ts';
import type { Language } from '../problem.ts';
import type { groupsJson } from './measureScore.ts';

type Groups = NonNullable<ReturnType<typeof groupsJson>>;

const shownPairs = 20;

/** How a figure of this measure is written. */
export interface WrittenScore {
  /** As in the head of a column: `NPS`. */
  name: string;
  write: (value: number) => string;
  /** Of a difference between two. */
  writeDifference: (value: number) => string;
}

/** `NPS +14.0 (95%: +4.3 to +23.4)`. */
export function describeFigure(
  { value, interval }: { value: number; interval: Interval | null },
  { write }: WrittenScore,
  language: Language,
): string {
  const numbers = numbersIn(language);
  return interval
    ? `${write(value)} (${numbers.level(interval.level)}${language === 'fr' ? ' : ' : ': '}${numbers.interval(interval, write)})`
    : write(value);
}

/** The figure of each group, whether they differ, and which. */
export function describeGroups(found: Groups, written: WrittenScore, language: Language): string[] {
  const numbers = numbersIn(language);
  const words = wordsIn[language];
  const { overall, comparisons, groups, leftOut } = found;
  const differing = comparisons.filter(({ verdict }) => verdict === 'difference');
  return [
    '',
    ...formatTable([
      [found.groupColumn ?? '', 'n', written.name, words.interval],
      ...groups.map(({ group, n, value, interval }) => [
        group,
        numbers.count(n),
        written.write(value),
        interval ? numbers.interval(interval, written.write) : '–',
      ]),
    ]),
    ...leftOut.map(({ group, n }) => words.leftOut(group, n)),
    '',
    ...(overall ? [words.overall(overall.p <= 0.05, numbers.p(overall.p), overall.method)] : []),
    differing.length === 0
      ? words.none(comparisons.length, found.correction)
      : words.some(differing.length, comparisons.length, found.correction),
    ...formatTable(
      differing
        .slice(0, shownPairs)
        .map(({ a, b, difference, interval, adjustedP }) => [
          words.against(a, b === 'rest' ? words.rest : b),
          written.writeDifference(difference),
          interval ? `(${numbers.interval(interval, written.writeDifference)})` : '',
          numbers.p(adjustedP),
        ]),
      [],
      '  ',
    ),
  ];
}

const wordsIn = {
  en: {
    interval: 'Interval',
    leftOut: (group: string, n: number) => `${group} is left out: too few answers (${n}).`,
    overall: (differs: boolean, p: string, method: string) =>
      differs
        ? `Taken together, the groups differ (${method}, ${p}).`
        : `Taken together, there is no evidence that the groups differ (${method}, ${p}).`,
    none: (pairs: number, correction: string) =>
      `No evidence of a difference in any of ${pairs} comparison${pairs === 1 ? '' : 's'} (${correction}).`,
    some: (some: number, pairs: number, correction: string) =>
      `${some} of ${pairs} comparison${pairs === 1 ? '' : 's'} show${some === 1 ? 's' : ''} a difference (p by ${correction}):`,
    against: (a: string, b: string) => `${a} against ${b}`,
    rest: 'all others',
  },
  fr: {
    interval: 'Intervalle',
    leftOut: (group: string, n: number) => `${group} est laissé de côté : trop peu de réponses (${n}).`,
    overall: (differs: boolean, p: string, method: string) =>
      differs
        ? `Pris ensemble, les groupes diffèrent (${method}, ${p}).`
        : `Pris ensemble, rien n’indique que les groupes diffèrent (${method}, ${p}).`,
    none: (pairs: number, correction: string) =>
      `Rien n’indique une différence dans ${pairs === 1 ? 'la comparaison' : `aucune des ${pairs} comparaisons`} (${correction}).`,
    some: (some: number, pairs: number, correction: string) =>
      `${some} comparaison${some === 1 ? '' : 's'} sur ${pairs} montre${some === 1 ? '' : 'nt'} une différence (p par ${correction}) :`,
    against: (a: string, b: string) => `${a} contre ${b}`,
    rest: 'tous les autres',
  },
};
