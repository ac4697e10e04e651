import type { DriverAnalysis, ImportancePerformance, RankStability } from '@rapport/core/drivers';
import type { Interval } from '@rapport/core/estimate';
import { describeRows } from '../output/describeRows.ts';
import { formatTable } from '../output/formatTable.ts';
import { type Numbers, numbersIn } from '../output/numbers.ts';
import type { Language } from '../problem.ts';
import type { RowCounts } from '../table/readColumns.ts';

interface ShownDriver {
  name: string;
  relativeWeight: number;
  interval: Interval | null;
  share: number;
  shapley: number;
  beta: number;
  rank?: RankStability;
  noiseWeighsAsMuch?: number;
  isSuppressed: boolean;
}

interface Drivers {
  outcome: string;
  n: number;
  r2: number;
  interval: Interval | null;
  drivers: ShownDriver[];
  quadrants?: ImportancePerformance;
  collinearity: DriverAnalysis['collinearity'];
  rows: RowCounts;
}

/** Drivers from the one that weighs most, with how far the ranking can be believed. */
export function describeDrivers(found: Drivers, language: Language): string[] {
  const numbers = numbersIn(language);
  const words = wordsIn[language];
  const { percent, decimal } = numbers;
  const sorted = found.drivers.toSorted((a, b) => b.relativeWeight - a.relativeWeight);
  return [
    words.title(
      numbers.count(found.n),
      found.outcome,
      percent(found.r2),
      numbers.interval(found.interval, percent),
    ),
    words.association,
    '',
    ...formatTable([
      words.head,
      ...sorted.map(({ name, relativeWeight, interval, share, shapley, beta, rank }) => [
        name,
        decimal(relativeWeight, 3),
        numbers.interval(interval, (value) => decimal(value, 3)),
        percent(share, 0),
        decimal(shapley, 3),
        decimal(beta, 3),
        rank ? words.rank(rank, percent(rank.holds, 0)) : '',
      ]),
    ]),
    ...describeDoubts(sorted, found.collinearity, numbers, language),
    ...(found.quadrants ? describeQuadrants(found.quadrants, numbers, language) : []),
    '',
    describeRows(found.rows, language),
  ];
}

function describeDoubts(
  drivers: readonly ShownDriver[],
  { conditionNumber, verdict }: Drivers['collinearity'],
  numbers: Numbers,
  language: Language,
): string[] {
  const words = wordsIn[language];
  const noise = drivers.filter(({ noiseWeighsAsMuch }) => (noiseWeighsAsMuch ?? 0) >= 0.05);
  const hidden = drivers.filter(({ isSuppressed }) => isSuppressed);
  const list = (some: readonly ShownDriver[]) => some.map(({ name }) => name).join(', ');
  return [
    ...(noise.length > 0 ? [words.noise(list(noise))] : []),
    ...(hidden.length > 0 ? [words.suppressed(list(hidden))] : []),
    ...(verdict === 'low' ? [] : [words.collinear(numbers.decimal(conditionNumber, 1))]),
  ];
}

function describeQuadrants({ items }: ImportancePerformance, numbers: Numbers, language: Language): string[] {
  const words = wordsIn[language];
  return [
    '',
    ...formatTable(
      [
        words.quadrantHead,
        ...items.map(({ name, performance, quadrant, probabilities }) => [
          name,
          numbers.decimal(performance),
          words.quadrant[quadrant],
          probabilities ? numbers.percent(probabilities[quadrant], 0) : '',
        ]),
      ],
      [2],
    ),
  ];
}

const wordsIn = {
  en: {
    title: (n: string, outcome: string, r2: string, between: string) =>
      `${n} answers. Together the drivers go with ${r2} of what varies in ${outcome} (${between}).`,
    association: 'An association, not a cause: raising a driver need not raise the outcome.',
    head: ['Driver', 'Weight', 'Interval', 'Share', 'Shapley', 'Beta', 'Rank'],
    rank: ({ rank, low, high }: RankStability, holds: string) => `${rank} (${low}-${high}, ${holds})`,
    noise: (names: string) => `May weigh no more than noise: ${names}.`,
    suppressed: (names: string) => `Goes the other way once the others are held (suppression): ${names}.`,
    collinear: (value: string) =>
      `Drivers go much together (condition number ${value}): betas tell little, weights more.`,
    quadrantHead: ['Driver', 'Mean', 'Place', 'Sure'],
    quadrant: {
      'concentrate-here': 'concentrate here',
      'keep-up': 'keep up',
      'low-priority': 'low priority',
      'possible-overkill': 'possible overkill',
    },
  },
  fr: {
    title: (n: string, outcome: string, r2: string, between: string) =>
      `${n} réponses. Ensemble, les leviers vont avec ${r2} de ce qui varie dans ${outcome} (${between}).`,
    association: 'Une association, pas une cause : relever un levier ne relève pas forcément le résultat.',
    head: ['Levier', 'Poids', 'Intervalle', 'Part', 'Shapley', 'Bêta', 'Rang'],
    rank: ({ rank, low, high }: RankStability, holds: string) => `${rank} (${low}-${high}, ${holds})`,
    noise: (names: string) => `Ne pèsent peut-être pas plus que du bruit : ${names}.`,
    suppressed: (names: string) => `Va dans l’autre sens une fois les autres égaux (suppression) : ${names}.`,
    collinear: (value: string) =>
      `Les leviers vont beaucoup ensemble (conditionnement ${value}) : les bêtas disent peu, les poids davantage.`,
    quadrantHead: ['Levier', 'Moyenne', 'Place', 'Sûr à'],
    quadrant: {
      'concentrate-here': 'à travailler d’abord',
      'keep-up': 'à maintenir',
      'low-priority': 'moins prioritaire',
      'possible-overkill': 'peut-être trop',
    },
  },
};
