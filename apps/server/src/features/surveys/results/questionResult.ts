import type { MeasureSettings } from '@rapport/contracts/measures';
import type { QuestionResult } from '@rapport/contracts/surveys';
import {
  countKano,
  csatMeanConvention,
  estimateScore,
  type KanoAnswer,
  kanoFeature,
  noRatings,
  pulseGaps,
  sumRatings,
} from '@rapport/core/measures';
import {
  type Choice,
  differentialPoints,
  lowestOfScale,
  meanOfNumbers,
  type Question,
  type QuestionTally,
  type Words,
} from '@rapport/core/surveys';
import { conventionOf, unitOf } from '../../measures/conventionOf.ts';

type Count = QuestionResult['counts'][number];

/** How a question was answered, from its counts. */
export function questionResult(
  question: Question,
  tally: QuestionTally,
  settings: MeasureSettings,
): QuestionResult {
  const empty: QuestionResult = {
    id: question.id,
    kind: question.kind,
    title: question.title,
    answered: tally.answered,
    figure: null,
    counts: [],
    rows: [],
    drivers: [],
    kano: null,
  };
  switch (question.kind) {
    case 'scale': {
      const lowest = lowestOfScale(question.highest);
      const ends = { [lowest]: question.low ?? null, [question.highest]: question.high ?? null };
      const counts = points(lowest, question.highest).map((point) =>
        countOf(tally.counts, String(point), ends[point] ?? null),
      );
      return {
        ...empty,
        counts,
        figure: figureOf(question.measure ?? null, question.highest, counts, settings),
      };
    }
    case 'differential': {
      const ends = { 1: question.left, [differentialPoints]: question.right };
      const counts = points(1, differentialPoints).map((point) =>
        countOf(tally.counts, String(point), (ends as Record<number, Words>)[point] ?? null),
      );
      return { ...empty, counts, figure: figureOf(null, differentialPoints, counts, settings) };
    }
    case 'single':
    case 'multiple':
    case 'picture': {
      const counts = ofChoices(question.choices, tally.counts);
      return {
        ...empty,
        counts: question.hasOther ? [...counts, countOf(tally.counts, 'other', null)] : counts,
      };
    }
    case 'ranking': {
      const places = points(1, question.choices.length).map((place) => ({ id: String(place), label: {} }));
      return { ...empty, rows: rowsOf(question.choices, places, tally) };
    }
    case 'matrix':
      return { ...empty, rows: rowsOf(question.rows, question.columns, tally) };
    case 'consent':
      return { ...empty, counts: ['true', 'false'].map((key) => countOf(tally.counts, key, null)) };
    case 'number':
      return {
        ...empty,
        figure: {
          measure: null,
          unit: 'scale',
          convention: 'mean-of-numbers',
          estimate: meanOfNumbers(tally.numbers),
        },
      };
    case 'kano': {
      const pairs = tally.pairs as { functional: KanoAnswer; dysfunctional: KanoAnswer }[];
      const feature = kanoFeature(countKano(pairs));
      if (!feature.ok) return empty;
      const { category, better, worse, fong } = feature;
      return {
        ...empty,
        kano: {
          feature: question.feature,
          category,
          better: better ?? 0,
          worse: worse ?? 0,
          isSure: fong.isSignificant,
        },
      };
    }
    case 'pulse': {
      const sums = sumRatings(tally.ratings, question.drivers.length);
      const gaps = pulseGaps(
        question.drivers.map(({ id }, i) => ({ driver: id, sums: sums[i] ?? noRatings })),
      );
      return {
        ...empty,
        drivers: gaps.map(({ driver, n, importance, evaluation, value: gap, interval }) => {
          const label = question.drivers.find(({ id }) => id === driver)?.label ?? {};
          return { key: driver, label, n, importance, evaluation, gap, interval };
        }),
      };
    }
    default:
      return empty;
  }
}

function figureOf(
  measure: string | null,
  highest: number,
  counts: readonly Count[],
  settings: MeasureSettings,
): QuestionResult['figure'] {
  const usual = csatMeanConvention({ lowest: lowestOfScale(highest), highest });
  const asMeasured = measure === null ? usual : conventionOf(measure, highest, settings);
  const convention = asMeasured.scale.highest === highest ? asMeasured : usual;
  const given = counts
    .filter(({ count }) => count > 0)
    .map(({ key, count }) => ({ score: Number(key), count }));
  return {
    measure,
    unit: unitOf(convention),
    convention: convention.key,
    estimate: estimateScore(given, convention),
  };
}

function points(lowest: number, highest: number): number[] {
  return Array.from({ length: highest - lowest + 1 }, (_, i) => lowest + i);
}

function countOf(counts: ReadonlyMap<string, number>, key: string, label: Words | null): Count {
  return { key, label, count: counts.get(key) ?? 0 };
}

function ofChoices(choices: readonly Choice[], counts: ReadonlyMap<string, number>): Count[] {
  return choices.map(({ id, label }) => countOf(counts, id, label));
}

function rowsOf(rows: readonly Choice[], columns: readonly Choice[], { rows: counted }: QuestionTally) {
  return rows.map(({ id, label }) => ({
    key: id,
    label,
    counts: ofChoices(columns, counted.get(id) ?? new Map()),
  }));
}
