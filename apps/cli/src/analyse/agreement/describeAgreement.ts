import type { Estimate, Interval } from '@rapport/core/estimate';
import { describeRows } from '../output/describeRows.ts';
import { formatTable } from '../output/formatTable.ts';
import { numbersIn } from '../output/numbers.ts';
import type { Language } from '../problem.ts';
import type { RowCounts } from '../table/readColumns.ts';

type Figure = Pick<Estimate, 'value' | 'interval' | 'convention'>;

interface FoundAgreement extends Figure {
  n: number;
  method: string;
  raters: number;
  labels: number;
  chanceBelow?: { threshold: number; probability: number }[];
  estimates: { kappa?: Figure; agreement: Figure };
  categories: { label: string; share: number; kappa: number; interval: Interval | null }[];
  reliability?: {
    raters: { rater: string; labels: number; accuracy: Pick<Estimate, 'value' | 'interval'> }[];
  };
  rows: RowCounts;
}

/** Whether labels can be relied upon, on which least, and who is right. */
export function describeAgreement(found: FoundAgreement, language: Language): string[] {
  const numbers = numbersIn(language);
  const words = wordsIn[language];
  const { count, percent } = numbers;
  const two = (value: number) => numbers.decimal(value, 3);
  const between = (interval: Interval | null, write = two) => numbers.interval(interval, write) || '–';
  const figure = ({ value, interval }: Pick<Figure, 'value' | 'interval'>, write = two) =>
    interval ? `${write(value)} (${between(interval, write)})` : write(value);
  const { kappa, agreement } = found.estimates;
  const share = (value: number) => percent(value);
  return [
    words.title(figure(found), count(found.n), count(found.raters), count(found.labels)),
    words.verdict(found.value, found.interval),
    ...(kappa ? [words.kappa(kappa.convention, figure(kappa))] : []),
    words.raw(figure(agreement, share)),
    `${found.convention}; ${found.method}.`,
    ...(found.categories.length > 0
      ? [
          '',
          ...formatTable([
            words.head,
            ...found.categories.map(({ label, share: part, kappa: value, interval }) => [
              label,
              percent(part),
              two(value),
              between(interval),
            ]),
          ]),
        ]
      : []),
    ...(found.reliability
      ? [
          '',
          ...formatTable([
            words.raterHead,
            ...[...found.reliability.raters]
              .sort((a, b) => a.accuracy.value - b.accuracy.value)
              .map(({ rater, labels, accuracy }) => [
                rater,
                count(labels),
                percent(accuracy.value),
                between(accuracy.interval, share),
              ]),
          ]),
          words.reliability,
        ]
      : []),
    '',
    describeRows(found.rows, language),
  ];
}

/** Krippendorff's usual thresholds, on the lower limit where there is one. */
function classOf(value: number, interval: Interval | null): 'sound' | 'tentative' | 'unsound' {
  const least = interval?.low ?? value;
  return least >= 0.8 ? 'sound' : least >= 0.667 ? 'tentative' : 'unsound';
}

const wordsIn = {
  en: {
    title: (figure: string, units: string, raters: string, labels: string) =>
      `Alpha ${figure}: agreement beyond chance on ${units} units, ${labels} labels by ${raters} raters.`,
    verdict: (value: number, interval: Interval | null) =>
      ({
        sound: 'The labels can be relied upon (.800 or more, by its lower limit).',
        tentative: 'Only tentative conclusions can rest on the labels (.667 to .800, by its lower limit).',
        unsound:
          'The labels cannot be relied upon yet (under .667, by its lower limit): make the instructions clearer, or label more.',
      })[classOf(value, interval)],
    kappa: (convention: string, figure: string) => `Kappa ${figure} (${convention}).`,
    raw: (figure: string) => `Raw agreement ${figure}, chance included.`,
    head: ['Label', 'Share', 'Kappa', 'Interval'],
    raterHead: ['Rater', 'Labels', 'Right', 'Interval'],
    reliability: 'Right as far as all raters together tell; two who copy one another pass for reliable.',
  },
  fr: {
    title: (figure: string, units: string, raters: string, labels: string) =>
      `Alpha ${figure} : accord au-delà du hasard sur ${units} unités, ${labels} étiquettes de ${raters} personnes.`,
    verdict: (value: number, interval: Interval | null) =>
      ({
        sound: 'On peut se fier aux étiquettes (0,800 ou plus, à sa limite basse).',
        tentative:
          'Les étiquettes ne permettent que des conclusions provisoires (de 0,667 à 0,800, à sa limite basse).',
        unsound:
          'On ne peut pas encore se fier aux étiquettes (moins de 0,667, à sa limite basse) : précisez les consignes, ou étiquetez davantage.',
      })[classOf(value, interval)],
    kappa: (convention: string, figure: string) => `Kappa ${figure} (${convention}).`,
    raw: (figure: string) => `Accord brut ${figure}, hasard compris.`,
    head: ['Étiquette', 'Part', 'Kappa', 'Intervalle'],
    raterHead: ['Personne', 'Étiquettes', 'Juste', 'Intervalle'],
    reliability:
      'Juste pour autant que toutes ensemble le disent ; deux qui se copient passent pour fiables.',
  },
};
