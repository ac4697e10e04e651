import {
  compareKanoSegments,
  countKano,
  effectiveSize,
  type KanoCounts,
  type KanoFeature,
  kanoCategories,
  kanoFeature,
} from '@rapport/core/measures';
import { adjustP } from '@rapport/core/numeric';
import type { AnalysisRequest } from '../analyseCommand.ts';
import { estimateJson } from '../output/estimateJson.ts';
import { notEnoughProblem } from '../output/notEnough.ts';
import type { Report } from '../output/report.ts';
import { rowsByLevel } from '../scores/rowsByLevel.ts';
import { CategoryColumn } from '../table/CategoryColumn.ts';
import { openTable } from '../table/openTable.ts';
import { readColumns } from '../table/readColumns.ts';
import { weightColumn } from '../table/weightColumn.ts';
import { describeKano } from './describeKano.ts';
import { KanoColumn } from './KanoColumn.ts';
import type { KanoFlags } from './kanoCommand.ts';

type Rows = ArrayLike<number>;

/** Each feature's class and coefficients, and whether segments see it differently. */
export async function analyseKano(request: AnalysisRequest<KanoFlags>): Promise<Report> {
  const { file, flags, level, language, table: options } = request;
  const named = [flags.functional, flags.dysfunctional, flags.feature, flags.group, flags.weight];
  const table = await openTable(
    file,
    named.filter((name) => name !== undefined),
    options,
  );
  const functional = new KanoColumn('--functional', flags.functional);
  const dysfunctional = new KanoColumn('--dysfunctional', flags.dysfunctional);
  const feature = flags.feature === undefined ? null : new CategoryColumn('--feature', flags.feature);
  const group = flags.group === undefined ? null : new CategoryColumn('--group', flags.group);
  const weight = weightColumn(flags.weight);
  const columns = [functional, dysfunctional, feature, group, weight].filter((column) => column !== null);
  const rows = await readColumns(table, columns);

  const countsOf = (members: Rows): KanoCounts => {
    const pairs = Array.from(members, (row) => ({
      functional: functional.answerOf(row),
      dysfunctional: dysfunctional.answerOf(row),
      count: weight ? weight.values[row]! : 1,
    }));
    const counts = countKano(pairs, flags.table);
    if (!weight) return counts;
    // Weighted answers count for as many as they are worth.
    const { effectiveN, totalWeight } = worthOf(pairs.map(({ count }) => count));
    for (const category of kanoCategories) counts[category] *= effectiveN / totalWeight;
    return counts;
  };
  const everyRow = Uint32Array.from({ length: functional.length }, (_, row) => row);
  const parts = feature ? rowsByLevel(feature) : [{ name: null, rows: everyRow }];
  const features = parts.map(({ name, rows: members }) => {
    const found = kanoFeature(countsOf(members), { table: flags.table, level });
    if (!found.ok) throw notEnoughProblem(file, found);
    return {
      feature: name,
      ...featureJson(found, members.length),
      ...(group ? segmentsOf(group, members, countsOf, { table: flags.table, level }) : {}),
    };
  });
  adjustTests(features);
  const json = { measure: 'kano', table: flags.table, n: functional.length, features, rows };
  return { json, text: describeKano(json, language), notes: table.notes };
}

function worthOf(weights: readonly number[]): { effectiveN: number; totalWeight: number } {
  const size = effectiveSize(Float64Array.from(weights));
  return { effectiveN: size.effectiveN, totalWeight: weights.reduce((sum, each) => sum + each, 0) };
}

function featureJson(found: KanoFeature, n: number) {
  const { category, rule, better, betterInterval, worse, worseInterval, counts, fong } = found;
  return {
    category,
    rule,
    better,
    betterInterval,
    worse,
    worseInterval,
    counts,
    fong,
    totalStrength: found.totalStrength,
    totalStrengthInterval: found.totalStrengthInterval,
    categoryStrength: found.categoryStrength,
    categoryStrengthInterval: found.categoryStrengthInterval,
    questionable: found.questionable,
    ...estimateJson(found),
    n,
  };
}

export type KanoFeatureJson = ReturnType<typeof featureJson> & {
  feature: string | null;
  segments?: { group: string; n: number; category: string; better: number | null; worse: number | null }[];
  difference?: { chi2: number; df: number; p: number; adjustedP: number; cramersV: number; isRough: boolean };
};

function segmentsOf(
  group: CategoryColumn,
  members: Rows,
  countsOf: (members: Rows) => KanoCounts,
  options: { table: KanoFlags['table']; level: number },
) {
  const codes = Int32Array.from(members, (row) => group.codes[row]!);
  const parts = rowsByLevel({ codes, levels: group.levels })
    .filter(({ rows }) => rows.length > 0)
    .map(({ name, rows }) => ({ name, rows: Array.from(rows, (i) => members[i]!) }));
  const counted = parts.map(({ name, rows }) => ({ name, n: rows.length, counts: countsOf(rows) }));
  const test = compareKanoSegments(counted.map(({ counts }) => counts));
  return {
    segments: counted.flatMap(({ name, n, counts }) => {
      const found = kanoFeature(counts, options);
      return found.ok ? [{ group: name, ...featureJson(found, n) }] : [];
    }),
    ...(test.ok
      ? {
          difference: {
            chi2: test.chi2,
            df: test.df,
            p: test.p,
            adjustedP: test.p,
            cramersV: test.cramersV,
            isRough: test.isRough,
          },
        }
      : {}),
  };
}

/** Features are looked at together: their tests allow for one another (Holm). */
function adjustTests(features: readonly KanoFeatureJson[]): void {
  const tests = features.flatMap(({ difference }) => (difference ? [difference] : []));
  const adjusted = adjustP(
    tests.map(({ p }) => p),
    'holm',
  );
  for (const [i, test] of tests.entries()) test.adjustedP = adjusted[i]!;
}
