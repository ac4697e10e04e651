import { describeRows } from '../output/describeRows.ts';
import { formatTable } from '../output/formatTable.ts';
import { numbersIn } from '../output/numbers.ts';
import type { Language } from '../problem.ts';
import type { RowCounts } from '../table/readColumns.ts';

interface Rake {
  n: number;
  effectiveN: number;
  designEffect: number;
  smallestWeight: number;
  largestWeight: number;
  trimmed: number;
  margins: {
    name: string;
    levels: { level?: string; n: number; before: number; target: number; after: number }[];
  }[];
  out?: string;
  weightName?: string;
  rows: RowCounts;
}

/** What the weights cost, and the sample before and after. */
export function describeRake(found: Rake, language: Language): string[] {
  const { count, decimal, percent } = numbersIn(language);
  const words = wordsIn[language];
  return [
    words.title(count(found.n), decimal(found.effectiveN, 1), decimal(found.designEffect, 3)),
    words.range(decimal(found.smallestWeight, 3), decimal(found.largestWeight, 3)),
    ...(found.trimmed > 0 ? [words.trimmed(count(found.trimmed))] : []),
    '',
    ...formatTable(
      [
        words.head,
        ...found.margins.flatMap(({ name, levels }) =>
          levels.map(({ level, n, before, target, after }) => [
            name,
            level ?? words.unknown,
            count(n),
            percent(before),
            percent(target),
            percent(after),
          ]),
        ),
      ],
      [1],
    ),
    '',
    ...(found.out ? [words.out(found.out, found.weightName ?? '')] : []),
    describeRows(found.rows, language),
  ];
}

const wordsIn = {
  en: {
    title: (n: string, effective: string, effect: string) =>
      `${n} people, weighted, tell as much as ${effective} of equal weight (design effect ${effect}).`,
    range: (smallest: string, largest: string) => `Weights from ${smallest} to ${largest}, 1 on average.`,
    trimmed: (n: string) => `${n} are held at the limit of --trim.`,
    head: ['Column', 'Level', 'n', 'Before', 'Target', 'After'],
    unknown: '(unknown: share kept)',
    out: (path: string, name: string) => `Written to ${path}, with the column ${name}.`,
  },
  fr: {
    title: (n: string, effective: string, effect: string) =>
      `${n} personnes, pondérées, en disent autant que ${effective} de poids égal (effet de plan ${effect}).`,
    range: (smallest: string, largest: string) => `Poids de ${smallest} à ${largest}, 1 en moyenne.`,
    trimmed: (n: string) => `${n} sont tenues à la limite de --trim.`,
    head: ['Colonne', 'Modalité', 'n', 'Avant', 'Cible', 'Après'],
    unknown: '(inconnue : part gardée)',
    out: (path: string, name: string) => `Écrit dans ${path}, avec la colonne ${name}.`,
  },
};
