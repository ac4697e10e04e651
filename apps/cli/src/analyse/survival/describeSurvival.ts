import { describeRows } from '../output/describeRows.ts';
import { formatTable } from '../output/formatTable.ts';
import { type Numbers, numbersIn } from '../output/numbers.ts';
import type { Language } from '../problem.ts';
import type { RowCounts } from '../table/readColumns.ts';
import type { SurvivalSummary } from './analyseSurvival.ts';
import type { coxOf } from './coxOf.ts';

interface Survival {
  value: number;
  n: number;
  interval: SurvivalSummary['restrictedMean']['interval'];
  horizon: number;
  events: number;
  median: SurvivalSummary['median'];
  curve: SurvivalSummary['curve'];
  logRank?: { chi2: number; df: number; p: number };
  groups?: ({ group: string; observed: number; expected: number } & SurvivalSummary)[];
  cox?: ReturnType<typeof coxOf>;
  rows: RowCounts;
}

/** Steps of the curve shown; all are in the JSON. */
const shownSteps = 12;

/** The curve at a few times, how long half stay, and whether groups differ. */
export function describeSurvival(found: Survival, language: Language): string[] {
  const numbers = numbersIn(language);
  const words = wordsIn[language];
  const { count, significant } = numbers;
  const mean = words.mean(
    significant(found.value),
    numbers.interval(found.interval, significant),
    significant(found.horizon),
  );
  return [
    words.title(count(found.n), count(found.events)),
    `${describeMedian(found.median, numbers, language)} ${mean}`,
    '',
    ...formatTable([
      words.head,
      ...evenly(found.curve).map(({ time, survival, low, high, atRisk }) => [
        significant(time),
        numbers.percent(survival),
        numbers.interval({ low, high, level: 0 }, numbers.percent),
        count(atRisk),
      ]),
    ]),
    ...(found.curve.length > shownSteps ? [words.more(count(found.curve.length))] : []),
    ...(found.groups && found.logRank ? describeGroups(found.groups, found.logRank, numbers, language) : []),
    ...(found.cox ? describeCox(found.cox, numbers, language) : []),
    '',
    describeRows(found.rows, language),
  ];
}

function describeMedian(median: Survival['median'], numbers: Numbers, language: Language): string {
  const { significant } = numbers;
  const words = wordsIn[language];
  if (!('value' in median)) return words.noMedian;
  const between = numbers.interval(median.interval, significant);
  const least = median.atLeast === null ? '' : words.atLeast(significant(median.atLeast));
  return words.median(significant(median.value), between === '' ? least : between);
}

function describeGroups(
  groups: NonNullable<Survival['groups']>,
  { chi2, df, p }: NonNullable<Survival['logRank']>,
  numbers: Numbers,
  language: Language,
): string[] {
  const words = wordsIn[language];
  const { count, significant, decimal } = numbers;
  return [
    '',
    ...formatTable([
      words.groupHead,
      ...groups.map(({ group, n, events, expected, median }) => [
        group,
        count(n),
        count(events),
        decimal(expected, 1),
        'value' in median ? significant(median.value) : '–',
        'value' in median && median.interval ? numbers.interval(median.interval, significant) : '–',
      ]),
    ]),
    words.test(p < 0.05, `chi2 ${decimal(chi2, 2)}, ${df} ${words.df}, ${numbers.p(p)}`),
  ];
}

function describeCox(
  { coefficients, proportionality, concordance }: NonNullable<Survival['cox']>,
  numbers: Numbers,
  language: Language,
): string[] {
  const words = wordsIn[language];
  const broken = proportionality.columns.filter(({ p }) => p < 0.05).map(({ name }) => name);
  return [
    '',
    ...formatTable([
      words.coxHead,
      ...coefficients.map(({ name, hazardRatio, p }) => [
        name,
        numbers.decimal(hazardRatio.value, 3),
        numbers.interval(hazardRatio.interval, (value) => numbers.decimal(value, 3)),
        numbers.p(p),
      ]),
    ]),
    ...(concordance ? [words.concordance(numbers.decimal(concordance.value, 3))] : []),
    ...(broken.length > 0 ? [words.notProportional(broken.join(', '))] : []),
  ];
}

/** Some steps from the first to the last. */
function evenly<Step>(steps: readonly Step[]): Step[] {
  if (steps.length <= shownSteps) return [...steps];
  return Array.from(
    { length: shownSteps },
    (_, i) => steps[Math.round((i * (steps.length - 1)) / (shownSteps - 1))]!,
  );
}

const wordsIn = {
  en: {
    title: (n: string, events: string) => `${n} followed, ${events} with the event.`,
    median: (value: string, between: string) =>
      `Half have had it by ${value}${between === '' ? '' : ` (${between})`}.`,
    atLeast: (low: string) => `at least ${low}, no upper limit reached`,
    noMedian: 'Fewer than half have had it so far, so there is no median.',
    mean: (value: string, between: string, horizon: string) =>
      `Mean time without it, up to ${horizon}: ${value} (${between}).`,
    head: ['Time', 'Without event', 'Interval', 'At risk'],
    more: (steps: string) => `A few of ${steps} steps; all are in --json.`,
    groupHead: ['Group', 'n', 'Events', 'Expected', 'Median', 'Interval'],
    df: 'df',
    test: (differs: boolean, test: string) =>
      differs
        ? `The groups differ (log-rank ${test}).`
        : `No evidence of a difference between the groups (log-rank ${test}).`,
    coxHead: ['Column', 'Hazard ratio', 'Interval', ''],
    concordance: (value: string) => `Concordance ${value} (.5: no better than chance).`,
    notProportional: (columns: string) =>
      `Their effect changes with time, so one ratio does not tell it: ${columns}.`,
  },
  fr: {
    title: (n: string, events: string) => `${n} suivis, ${events} avec l’événement.`,
    median: (value: string, between: string) =>
      `La moitié l’ont eu à ${value}${between === '' ? '' : ` (${between})`}.`,
    atLeast: (low: string) => `au moins ${low}, borne haute non atteinte`,
    noMedian: 'Moins de la moitié l’ont eu à ce jour : il n’y a pas de médiane.',
    mean: (value: string, between: string, horizon: string) =>
      `Durée moyenne sans lui, jusqu’à ${horizon} : ${value} (${between}).`,
    head: ['Temps', 'Sans événement', 'Intervalle', 'À risque'],
    more: (steps: string) => `Quelques-unes des ${steps} marches ; toutes sont dans --json.`,
    groupHead: ['Groupe', 'n', 'Événements', 'Attendus', 'Médiane', 'Intervalle'],
    df: 'ddl',
    test: (differs: boolean, test: string) =>
      differs
        ? `Les groupes diffèrent (log-rank ${test}).`
        : `Rien n’indique une différence entre les groupes (log-rank ${test}).`,
    coxHead: ['Colonne', 'Rapport de risque', 'Intervalle', ''],
    concordance: (value: string) => `Concordance ${value} (0,5 : pas mieux que le hasard).`,
    notProportional: (columns: string) =>
      `Leur effet change avec le temps, un seul rapport ne le dit donc pas : ${columns}.`,
  },
};
