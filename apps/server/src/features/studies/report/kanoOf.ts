import type { KanoFeature } from '@rapport/contracts/studies';
import {
  compareKanoSegments,
  type KanoAnswer,
  type KanoCounts,
  kanoCategory,
  kanoFeature,
} from '@rapport/core/measures';
import { adjustP } from '@rapport/core/numeric';
import { figureOf } from './figureOf.ts';
import type { StudyAnswers, StudyTerms } from './rated.ts';

/** What each feature is to customers, most wanted first; features that fewer people than the threshold judged are left out. */
export function kanoOf({ kano, features, families }: StudyAnswers, { threshold }: StudyTerms): KanoFeature[] {
  const tables = features.map(() => new Map<number, KanoCounts>());
  for (const { family, pairs } of kano)
    for (let i = 0; i < pairs.length; i += 3) {
      const counts = countsFor(tables[pairs[i] as number] as Map<number, KanoCounts>, family);
      counts[kanoCategory(pairs[i + 1] as KanoAnswer, pairs[i + 2] as KanoAnswer)]++;
    }
  const told = features.flatMap((feature, f) => {
    const byFamily = tables[f] as Map<number, KanoCounts>;
    const result = kanoFeature(sum([...byFamily.values()]));
    if (!result.ok || result.n < threshold) return [];
    return [{ feature, result, byFamily }];
  });
  const tests = told.map(({ byFamily }) => segmentsOf(byFamily, families, threshold));
  const tested = tests.filter((test) => test !== null);
  const adjusted = adjustP(
    tested.map(({ p }) => p),
    'holm',
  );
  return told
    .map(({ feature, result }, i): KanoFeature => {
      const test = tests[i] ?? null;
      return {
        feature,
        n: result.n,
        category: result.category,
        rule: result.rule,
        counts: result.counts,
        better: result.better === null ? null : figureOf(result.better, result.n, result.betterInterval),
        worse: result.worse === null ? null : figureOf(result.worse, result.n, result.worseInterval),
        isClear: result.fong.isSignificant,
        second: result.fong.second,
        questionable: result.questionable,
        byFamily: test && {
          adjustedP: adjusted[tested.indexOf(test)] as number,
          families: test.families,
        },
      };
    })
    .sort((a, b) => (b.better?.value ?? 0) - (a.better?.value ?? 0));
}

function countsFor(table: Map<number, KanoCounts>, family: number): KanoCounts {
  let counts = table.get(family);
  if (!counts) {
    counts = { A: 0, O: 0, M: 0, I: 0, R: 0, Q: 0 };
    table.set(family, counts);
  }
  return counts;
}

function sum(all: readonly KanoCounts[]): KanoCounts {
  const total: KanoCounts = { A: 0, O: 0, M: 0, I: 0, R: 0, Q: 0 };
  for (const counts of all)
    for (const category of Object.keys(total) as (keyof KanoCounts)[]) total[category] += counts[category];
  return total;
}

function sizeOf(counts: KanoCounts): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

/** Families of enough people, and whether they see the feature alike; null when fewer than two are known. */
function segmentsOf(byFamily: Map<number, KanoCounts>, families: readonly string[], threshold: number) {
  const known = [...byFamily].filter(([family, counts]) => family >= 0 && sizeOf(counts) >= threshold);
  const test = compareKanoSegments(known.map(([, counts]) => counts));
  if (!test.ok) return null;
  return {
    p: test.p,
    families: known.flatMap(([family, counts]) => {
      const of = kanoFeature(counts);
      return of.ok ? [{ family: families[family] as string, n: of.n, rule: of.rule }] : [];
    }),
  };
}
