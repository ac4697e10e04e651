import {
  compareGroups,
  countScores,
  type GroupComparison,
  type GroupsOptions,
  type IntervalMethod,
  type ScoreConvention,
  type ScoreCounts,
  type ScoreEstimate,
} from '@rapport/core/measures';
import { seededRandom } from '@rapport/core/numeric';
import type { AnalysisRequest, CommonFlags } from '../analyseCommand.ts';
import { estimateJson } from '../output/estimateJson.ts';
import { notEnoughProblem } from '../output/notEnough.ts';
import { dataProblem, type Said } from '../problem.ts';
import { CategoryColumn } from '../table/CategoryColumn.ts';
import { NumberColumn } from '../table/NumberColumn.ts';
import { openTable } from '../table/openTable.ts';
import { type RowCounts, readColumns } from '../table/readColumns.ts';
import { weightColumn } from '../table/weightColumn.ts';
import { comparisonJson } from './comparisonJson.ts';
import type { GroupingFlags } from './grouping.ts';
import { rowsByLevel } from './rowsByLevel.ts';

export interface ScoreFlags extends CommonFlags, GroupingFlags {
  score: string;
  interval?: IntervalMethod;
  seed?: number;
}

/** Answers read from a file, counted by score. */
export interface ReadScores {
  counts: ScoreCounts;
  groups: { name: string; answers: ScoreCounts }[] | null;
  groupColumn: string | null;
  rows: RowCounts;
  notes: Said[];
}

/** Groups beyond this are each compared with all others together: pairs would be too many to read. */
const mostInPairs = 12;
const mostGroups = 2_000;

/** Reads the answers of a scale, and counts them, by group when asked. */
export async function readScores(
  { file, flags, table: options }: AnalysisRequest<ScoreFlags>,
  scale: { lowest: number; highest: number },
): Promise<ReadScores> {
  const asked = [flags.score, flags.group, flags.weight].filter((name) => name !== undefined);
  const table = await openTable(file, asked, options);
  const score = new NumberColumn('--score', flags.score, {
    least: scale.lowest,
    most: scale.highest,
    isWhole: true,
  });
  const group = flags.group === undefined ? null : new CategoryColumn('--group', flags.group);
  const weight = weightColumn(flags.weight);
  const columns = [score, group, weight].filter((column) => column !== null);
  const rows = await readColumns(table, columns);
  if (group && group.levels.length > mostGroups) throw tooManyGroups(file, group);
  const counts = countScores(score.values, weight?.values);
  const groups = group
    ? rowsByLevel(group).map(({ name, rows: members }) => ({
        name,
        answers: countScores(
          Float64Array.from(members, (row) => score.values[row]!),
          weight ? Float64Array.from(members, (row) => weight.values[row]!) : undefined,
        ),
      }))
    : null;
  return { counts, groups, groupColumn: group?.name ?? null, rows, notes: table.notes };
}

/** What `compareGroups` found, as JSON. */
export function groupsJson(
  { file, flags, level }: AnalysisRequest<ScoreFlags>,
  { groups, groupColumn }: ReadScores,
  convention: ScoreConvention,
) {
  if (groups === null) return null;
  const found = compareGroups(groups, convention, {
    level,
    correction: flags.correction,
    against: againstOf(file, flags.against, groups),
    interval: flags.interval,
    random: seededRandom(flags.seed ?? 7),
  });
  if (!found.ok) throw notEnoughProblem(`${file}: ${groupColumn}`, found);
  return {
    groupColumn,
    groups: found.groups.map(({ name, estimate }) => ({ group: name, ...scoreJson(estimate) })),
    leftOut: found.leftOut.map(({ name, reason }) => ({ group: name, reason: reason.reason, n: reason.n })),
    ...(found.overall ? { overall: overallJson(found.overall) } : {}),
    comparisons: comparisonJson(found),
    correction: found.correction,
  };
}

export function scoreJson(estimate: ScoreEstimate) {
  const { standardError, effectiveN, higherIsBetter } = estimate;
  return { ...estimateJson(estimate), standardError, effectiveN, higherIsBetter };
}

function overallJson({ method, statistic, df, denominatorDf, p }: NonNullable<GroupComparison['overall']>) {
  return { method, statistic, df, ...(denominatorDf === null ? {} : { denominatorDf }), p };
}

function againstOf(
  file: string,
  asked: string | undefined,
  groups: readonly { name: string }[],
): GroupsOptions['against'] {
  if (asked === undefined) return groups.length > mostInPairs ? 'rest' : 'each-other';
  if (asked === 'each-other' || asked === 'rest') return asked;
  if (groups.some(({ name }) => name === asked)) return { group: asked };
  const names = groups
    .slice(0, 20)
    .map(({ name }) => name)
    .join(', ');
  throw dataProblem(file, {
    en: `--against: there is no group "${asked}"; there are: ${names}`,
    fr: `--against : il n’y a pas de groupe « ${asked} » ; il y a : ${names}`,
  });
}

function tooManyGroups(file: string, { name, levels }: CategoryColumn) {
  return dataProblem(file, {
    en: `${name}: it has ${levels.length} different values, and at most ${mostGroups} groups can be compared; take a column that gathers them`,
    fr: `${name} : elle a ${levels.length} valeurs différentes, et ${mostGroups} groupes au plus peuvent être comparés ; prenez une colonne qui les réunit`,
  });
}
