import type { Interval } from '@rapport/core/estimate';
import { describeRows } from '../output/describeRows.ts';
import { formatTable } from '../output/formatTable.ts';
import { numbersIn } from '../output/numbers.ts';
import type { Language } from '../problem.ts';
import type { RowCounts } from '../table/readColumns.ts';
import type { PulsePartJson } from './analysePulse.ts';

interface FoundPulse extends PulsePartJson {
  method: string;
  brands: ({ brand: string | null } & PulsePartJson)[];
  sectors?: ({ sector: string } & PulsePartJson)[];
  comparisons?: { a: string; b: string; difference: number; adjustedP: number; verdict: string }[];
  rows: RowCounts;
}

/** The score, the gaps from the worst on, then each brand and sector. */
export function describePulse(found: FoundPulse, language: Language): string[] {
  const numbers = numbersIn(language);
  const words = wordsIn[language];
  const one = (value: number) => numbers.decimal(value, 1);
  const between = (interval: Interval | null) => numbers.interval(interval, one) || '–';
  const parts = [
    ...found.brands.flatMap(({ brand, ...part }) => (brand === null ? [] : [{ name: brand, ...part }])),
    ...(found.sectors ?? []).map(({ sector, ...part }) => ({ name: sector, ...part })),
  ];
  const differing = (found.comparisons ?? []).filter(({ verdict }) => verdict === 'difference');
  return [
    words.score(one(found.score), between(found.scoreInterval), numbers.count(found.respondents)),
    '',
    ...formatTable(
      [
        words.head,
        ...found.drivers.map(({ driver, n, importance, evaluation, gap, interval, holm, verdict }) => [
          driver,
          numbers.count(n),
          one(importance),
          one(evaluation),
          one(gap),
          between(interval),
          holm === null ? '' : numbers.p(holm),
          words.verdict[verdict],
        ]),
      ],
      [7],
    ),
    ...(parts.length > 0
      ? [
          '',
          ...formatTable([
            words.partHead,
            ...parts.map(({ name, score, scoreInterval, respondents, drivers }) => [
              name,
              numbers.count(respondents),
              one(score),
              between(scoreInterval),
              drivers[0] ? `${drivers[0].driver} (${one(drivers[0].gap)})` : '',
            ]),
          ]),
        ]
      : []),
    ...(found.comparisons
      ? [
          differing.length === 0 ? words.none : words.some,
          ...differing
            .slice(0, 20)
            .map(
              ({ a, b, difference, adjustedP }) =>
                `  ${words.against(a, b)}: ${one(difference)}, ${numbers.p(adjustedP)}`,
            ),
        ]
      : []),
    '',
    describeRows(found.rows, language),
  ];
}

const wordsIn = {
  en: {
    score: (score: string, between: string, n: string) =>
      `Pulse ${score} (${between}): what customers get where it matters to them, from ${n} respondents.`,
    head: ['Driver', 'n', 'Importance', 'Evaluation', 'Gap', 'Interval', 'Holm', ''],
    partHead: ['', 'Respondents', 'Pulse', 'Interval', 'Worst gap'],
    verdict: {
      shortfall: 'shortfall',
      surplus: 'more than wanted',
      'no-evidence-of-a-gap': 'no evidence of a gap',
      'too-few-answers': 'too early to tell',
    },
    none: 'No evidence of a difference between brands (z test, Holm).',
    some: 'Brands that differ (z test, Holm):',
    against: (a: string, b: string) => `${a} against ${b}`,
  },
  fr: {
    score: (score: string, between: string, n: string) =>
      `Pulse ${score} (${between}) : ce que les clients reçoivent là où cela leur importe, de ${n} répondants.`,
    head: ['Levier', 'n', 'Importance', 'Évaluation', 'Écart', 'Intervalle', 'Holm', ''],
    partHead: ['', 'Répondants', 'Pulse', 'Intervalle', 'Pire écart'],
    verdict: {
      shortfall: 'manque',
      surplus: 'plus qu’attendu',
      'no-evidence-of-a-gap': 'rien n’indique un écart',
      'too-few-answers': 'trop tôt pour le dire',
    },
    none: 'Rien n’indique une différence entre marques (test z, Holm).',
    some: 'Marques qui diffèrent (test z, Holm) :',
    against: (a: string, b: string) => `${a} contre ${b}`,
  },
};
