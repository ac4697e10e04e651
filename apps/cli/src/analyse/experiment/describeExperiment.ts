import type { Interval } from '@rapport/core/estimate';
import { describeRows } from '../output/describeRows.ts';
import { formatTable } from '../output/formatTable.ts';
import { numbersIn } from '../output/numbers.ts';
import type { Language } from '../problem.ts';
import type { RowCounts } from '../table/readColumns.ts';

interface Effect {
  value: number;
  n: number;
  interval: Interval | null;
  p: number;
  adjustedP: number;
  verdict: string;
}

interface FoundExperiment {
  control: string;
  method: string;
  convention: string;
  arms: { arm: string; n: number; mean: number; interval: Interval | null }[];
  treatments: (Effect & {
    treatment: string;
    lift?: { value: number; interval: Interval | null };
    cuped?: { varianceReduction: number };
    alwaysValid?: { interval: Interval; p: number };
    segments?: (Effect & { segment: string })[];
    heterogeneity?: { p: number };
  })[];
  rows: RowCounts;
}

/** What each treatment changed, how sure it is, and where. */
export function describeExperiment(found: FoundExperiment, language: Language): string[] {
  const numbers = numbersIn(language);
  const words = wordsIn[language];
  const four = (value: number) => numbers.significant(value, 4);
  const percent = (value: number) => numbers.percent(value, 2);
  const between = (interval: Interval | null, write = four) => numbers.interval(interval, write) || '–';
  const isFound = ({ verdict }: Effect) => verdict === 'difference';
  return [
    ...formatTable([
      words.head,
      ...found.arms.map(({ arm, n, mean, interval }) => [
        arm,
        numbers.count(n),
        four(mean),
        between(interval),
      ]),
    ]),
    ...found.treatments.flatMap((effect) => [
      '',
      words.effect(
        effect.treatment,
        found.control,
        four(effect.value),
        between(effect.interval),
        numbers.p(effect.adjustedP),
      ),
      isFound(effect) ? words.yes : words.no,
      ...(effect.lift
        ? [words.lift(percent(effect.lift.value), between(effect.lift.interval, percent))]
        : []),
      ...(effect.cuped ? [words.cuped(numbers.percent(effect.cuped.varianceReduction))] : []),
      ...(effect.alwaysValid
        ? [words.always(between(effect.alwaysValid.interval), numbers.p(effect.alwaysValid.p))]
        : []),
      ...(effect.segments
        ? [
            '',
            ...formatTable(
              [
                words.segmentHead,
                ...effect.segments.map((segment) => [
                  segment.segment,
                  numbers.count(segment.n),
                  four(segment.value),
                  between(segment.interval),
                  numbers.p(segment.adjustedP),
                  isFound(segment) ? words.found : '',
                ]),
              ],
              [5],
            ),
            ...(effect.heterogeneity
              ? [words.differ(effect.heterogeneity.p <= 0.05, numbers.p(effect.heterogeneity.p))]
              : []),
          ]
        : []),
    ]),
    '',
    `${found.convention}; ${found.method}.`,
    describeRows(found.rows, language),
  ];
}

const wordsIn = {
  en: {
    head: ['Arm', 'n', 'Mean', 'Interval'],
    segmentHead: ['Segment', 'n', 'Difference', 'Interval', 'Adjusted p', ''],
    effect: (treated: string, control: string, value: string, interval: string, p: string) =>
      `${treated} less ${control}: ${value} (${interval}), ${p}.`,
    yes: 'Chance alone would hardly make such a difference.',
    no: 'No evidence of a difference; the interval says how large one may still be.',
    lift: (value: string, interval: string) => `As a lift: ${value} (${interval}).`,
    cuped: (share: string) => `What was known before takes ${share} of the variance away (CUPED).`,
    always: (interval: string, p: string) => `However often one looks: ${interval}, ${p}.`,
    found: 'difference',
    differ: (isFound: boolean, p: string) =>
      isFound
        ? `Segments differ in the effect (${p}).`
        : `No evidence that segments differ in the effect (${p}).`,
  },
  fr: {
    head: ['Groupe', 'n', 'Moyenne', 'Intervalle'],
    segmentHead: ['Segment', 'n', 'Écart', 'Intervalle', 'p ajusté', ''],
    effect: (treated: string, control: string, value: string, interval: string, p: string) =>
      `${treated} moins ${control} : ${value} (${interval}), ${p}.`,
    yes: 'Le hasard seul ne ferait guère un tel écart.',
    no: 'Rien n’indique un écart ; l’intervalle dit jusqu’où il pourrait encore aller.',
    lift: (value: string, interval: string) => `En gain relatif : ${value} (${interval}).`,
    cuped: (share: string) => `Ce que l’on savait avant retire ${share} de la variance (CUPED).`,
    always: (interval: string, p: string) => `Si souvent que l’on regarde : ${interval}, ${p}.`,
    found: 'écart',
    differ: (isFound: boolean, p: string) =>
      isFound
        ? `L’effet diffère selon le segment (${p}).`
        : `Rien n’indique que l’effet diffère selon le segment (${p}).`,
  },
};
