import { type RakedWeights, rake } from '@rapport/core/measures';
import type { AnalysisRequest } from '../analyseCommand.ts';
import { copyWith } from '../output/copyWith.ts';
import { notEnoughProblem } from '../output/notEnough.ts';
import type { Report } from '../output/report.ts';
import { type Said, usageProblem } from '../problem.ts';
import { CategoryColumn } from '../table/CategoryColumn.ts';
import { Codes } from '../table/Codes.ts';
import { NumberColumn } from '../table/NumberColumn.ts';
import { openTable } from '../table/openTable.ts';
import { readColumns } from '../table/readColumns.ts';
import { weightColumn } from '../table/weightColumn.ts';
import { cellsOf } from './cellsOf.ts';
import { describeRake } from './describeRake.ts';
import type { MarginTarget } from './parseTarget.ts';
import type { RakeFlags } from './rakeCommand.ts';
import { readTargets } from './readTargets.ts';

/** Weights that meet the targets of each column, written beside the rows when asked. */
export async function analyseRake(request: AnalysisRequest<RakeFlags>): Promise<Report> {
  const { file, flags, language } = request;
  const targets = [...(flags.target ?? []), ...(flags.targets ? await readTargets(flags.targets) : [])];
  refuseTargets(targets);
  const named = [...targets.map(({ column }) => column), flags.weight, flags.count];
  const table = await openTable(
    file,
    named.filter((name) => name !== undefined),
    request.table,
  );
  const columns = targets.map(({ column }) => new CategoryColumn('--target', column, { isRequired: false }));
  const base = weightColumn(flags.weight);
  const count =
    flags.count === undefined
      ? null
      : new NumberColumn('--count', flags.count, { isWhole: true, isAboveZero: true });
  const lines = new Codes();
  const others = [base, count].filter((column) => column !== null);
  const rows = await readColumns(table, [...columns, ...others], flags.out ? lines : undefined);
  const raked = rake(
    {
      margins: columns.map((column, i) => ({
        name: column.name,
        levels: column.words(),
        targets: targets[i]!.shares,
      })),
      ...(count ? { counts: count.values } : {}),
      ...(base ? { baseWeights: base.values } : {}),
    },
    { iterations: flags.iterations, ...(flags.trim === undefined ? {} : { trim: flags.trim }) },
  );
  if (!raked.ok) throw notEnoughProblem(file, raked);
  const { weights, margins } = raked;
  const weightName = table.headers.includes('weight') ? 'rake_weight' : 'weight';
  if (flags.out) await copyWith(table, flags.out, [weightName], lines.values, (i) => [weights[i]!]);
  const json = {
    measure: 'rake',
    value: raked.effectiveN,
    n: raked.n,
    interval: null,
    method: raked.method,
    convention: 'effective-sample-size-kish',
    effectiveN: raked.effectiveN,
    designEffect: raked.designEffect,
    isConverged: raked.isConverged,
    iterations: raked.iterations,
    largestDeviation: raked.largestDeviation,
    smallestWeight: raked.smallestWeight,
    largestWeight: raked.largestWeight,
    trimmed: raked.trimmed,
    margins: margins.map(({ name, levels }) => ({
      name,
      levels: levels.map(({ level, ...shares }) => ({
        ...(level === null ? { isUnknown: true } : { level }),
        ...shares,
      })),
    })),
    cells: cellsOf(columns, weights, count?.values ?? null),
    ...(flags.out ? { out: flags.out, weightName } : {}),
    rows,
  };
  return { json, text: describeRake(json, language), notes: [...table.notes, ...doubts(raked)] };
}

function refuseTargets(targets: readonly MarginTarget[]): void {
  if (targets.length === 0)
    throw usageProblem({
      en: 'say what the population looks like: --target region=north:40,south:60, or --targets FILE.json',
      fr: 'dites à quoi ressemble la population : --target region=nord:40,sud:60, ou --targets FICHIER.json',
    });
  const names = targets.map(({ column }) => column);
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice !== undefined)
    throw usageProblem({
      en: `${twice} has targets twice; give all its levels in one --target`,
      fr: `${twice} a deux fois des cibles ; donnez toutes ses modalités dans un seul --target`,
    });
}

function doubts({ isConverged, largestDeviation, iterations }: RakedWeights): Said[] {
  if (isConverged) return [];
  const off = `${(largestDeviation * 100).toPrecision(2)} %`;
  return [
    {
      en: `after ${iterations} rounds a level is still ${off} off its target; give more --iterations`,
      fr: `après ${iterations} tours une modalité est encore à ${off} de sa cible ; donnez plus d’--iterations`,
    },
  ];
}
