import {
  type DriverGap,
  type PulseRating,
  type PulseScore,
  pulseGaps,
  pulseScore,
  sumRatings,
} from '@rapport/core/measures';
import { adjustP, type Random, seededRandom, twoSidedNormalP } from '@rapport/core/numeric';
import type { AnalysisRequest } from '../analyseCommand.ts';
import { estimateJson } from '../output/estimateJson.ts';
import { notEnoughProblem, sayNotEnough } from '../output/notEnough.ts';
import type { Report } from '../output/report.ts';
import { dataProblem, type Said } from '../problem.ts';
import { rowsByLevel } from '../scores/rowsByLevel.ts';
import { CategoryColumn } from '../table/CategoryColumn.ts';
import { NumberColumn } from '../table/NumberColumn.ts';
import { openTable } from '../table/openTable.ts';
import { readColumns } from '../table/readColumns.ts';
import { describePulse } from './describePulse.ts';
import type { PulseFlags } from './pulseCommand.ts';

const mostParts = 500;

/** The score of each brand and sector, and the gap of each of its drivers. */
export async function analysePulse(request: AnalysisRequest<PulseFlags>): Promise<Report> {
  const { file, flags, level, language, table: options } = request;
  const named = [
    flags.driver,
    flags.importance,
    flags.evaluation,
    flags.respondent,
    flags.sector,
    flags.brand,
  ];
  const table = await openTable(
    file,
    named.filter((name) => name !== undefined),
    options,
  );
  const ends = flags.scale ? { least: flags.scale.lowest, most: flags.scale.highest } : { most: 1e9 };
  const driver = new CategoryColumn('--driver', flags.driver);
  // An importance below nothing would make the score's weights meaningless.
  const importance = new NumberColumn('--importance', flags.importance, { least: 0, ...ends });
  const evaluation = new NumberColumn('--evaluation', flags.evaluation, { least: -1e9, ...ends });
  const respondent = optional('--respondent', flags.respondent);
  const sector = optional('--sector', flags.sector);
  const brand = optional('--brand', flags.brand);
  const columns = [driver, importance, evaluation, respondent, sector, brand].filter(
    (column) => column !== null,
  );
  const rows = await readColumns(table, columns);

  const rescale = rescaler(flags.scale);
  const ratings = Array.from(
    driver.codes,
    (code, row): PulseRating => ({
      driver: code,
      importance: rescale(importance.values[row]!),
      evaluation: rescale(evaluation.values[row]!),
      ...(respondent ? { respondent: respondent.codes[row]! } : {}),
    }),
  );
  const random = seededRandom(flags.seed);
  const measure = (some: readonly PulseRating[]) =>
    measurePart(some, driver.levels, { level, resamples: flags.bootstrap, random });
  const whole = measure(ratings);
  if (!whole.score.ok) throw notEnoughProblem(file, whole.score);
  const notes: Said[] = [...table.notes];
  const partsBy = (column: CategoryColumn | null) => {
    if (!column) return null;
    if (column.levels.length > mostParts) throw tooMany(file, column);
    return rowsByLevel(column).flatMap(({ name, rows: members }) => {
      const { score, gaps } = measure(Array.from(members, (row) => ratings[row]!));
      if (score.ok) return [{ name, score, gaps }];
      const why = sayNotEnough(score);
      notes.push({ en: `${name} is left out: ${why.en}`, fr: `${name} est laissé de côté : ${why.fr}` });
      return [];
    });
  };
  const brands = partsBy(brand);
  const sectors = partsBy(sector);
  const json = {
    measure: 'pulse',
    ...estimateJson(whole.score),
    ...partJson({ score: whole.score, gaps: whole.gaps }),
    unit: flags.scale ? 'from-0-to-100' : 'as-rated',
    // One shape for scripts, with brands or without.
    brands: (brands ?? [{ name: null, score: whole.score, gaps: whole.gaps }]).map(({ name, ...part }) => ({
      brand: name,
      ...partJson(part),
    })),
    ...(brands && brands.length > 1 ? { comparisons: compareScores(brands) } : {}),
    ...(sectors
      ? { sectors: sectors.map(({ name, ...part }) => ({ sector: name, ...partJson(part) })) }
      : {}),
    rows,
  };
  return { json, text: describePulse(json, language), notes };
}

interface Part {
  score: PulseScore;
  gaps: DriverGap[];
}

function measurePart(
  ratings: readonly PulseRating[],
  drivers: readonly string[],
  options: { level: number; resamples: number; random: Random },
) {
  const sums = sumRatings(ratings, drivers.length);
  return {
    score: pulseScore(ratings, drivers.length, options),
    gaps: pulseGaps(
      drivers.map((driver, i) => ({ driver, sums: sums[i]! })),
      options,
    ),
  };
}

function partJson({ score, gaps }: Part) {
  return {
    score: score.value,
    scoreInterval: score.interval,
    scoreMethod: score.method,
    standardError: score.standardError,
    respondents: score.respondents,
    ratings: score.n,
    drivers: gaps.map(({ value, ok: _, ...gap }) => ({ ...gap, gap: value })),
  };
}

export type PulsePartJson = ReturnType<typeof partJson>;

/** Every two brands, with p allowed for their number (Holm). Brands rated by the same people would differ more surely than told. */
function compareScores(brands: readonly (Part & { name: string })[]) {
  const pairs = brands.flatMap((a, i) =>
    brands.slice(i + 1).flatMap((b) => {
      const [ours, theirs] = [a.score.standardError, b.score.standardError];
      if (ours === null || theirs === null) return [];
      const standardError = Math.hypot(ours, theirs);
      if (standardError === 0) return [];
      const difference = a.score.value - b.score.value;
      return [
        { a: a.name, b: b.name, difference, standardError, p: twoSidedNormalP(difference / standardError) },
      ];
    }),
  );
  const adjusted = adjustP(
    pairs.map(({ p }) => p),
    'holm',
  );
  return pairs.map((pair, i) => ({
    ...pair,
    adjustedP: adjusted[i]!,
    verdict: adjusted[i]! <= 0.05 ? 'difference' : 'no-evidence-of-a-difference',
  }));
}

function optional(option: string, asked: string | undefined): CategoryColumn | null {
  return asked === undefined ? null : new CategoryColumn(option, asked);
}

function rescaler(scale: PulseFlags['scale']): (value: number) => number {
  if (!scale) return (value) => value;
  const { lowest, highest } = scale;
  return (value) => ((value - lowest) / (highest - lowest)) * 100;
}

function tooMany(file: string, { name, levels }: CategoryColumn) {
  return dataProblem(file, {
    en: `${name}: it has ${levels.length} different values, and at most ${mostParts} can be told apart; take a column that gathers them`,
    fr: `${name} : elle a ${levels.length} valeurs différentes, et ${mostParts} au plus peuvent être distinguées ; prenez une colonne qui les réunit`,
  });
}
