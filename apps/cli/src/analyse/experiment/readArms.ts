import { type ArmTally, linearisedRatio, tallyArm } from '@rapport/core/experiments';
import type { AnalysisRequest } from '../analyseCommand.ts';
import { dataProblem, type Said } from '../problem.ts';
import { rowsByLevel } from '../scores/rowsByLevel.ts';
import { CategoryColumn } from '../table/CategoryColumn.ts';
import { NumberColumn } from '../table/NumberColumn.ts';
import { openTable } from '../table/openTable.ts';
import { type RowCounts, readColumns } from '../table/readColumns.ts';
import type { ExperimentFlags } from './experimentCommand.ts';
import { OutcomeColumn } from './OutcomeColumn.ts';

type Rows = ArrayLike<number>;

/** People of a file by arm, what is to be tallied of any of them, and how. */
export interface ReadArms {
  arms: { name: string; rows: Uint32Array }[];
  segments: { name: string; rows: Uint32Array }[] | null;
  armColumn: string;
  /** Null where a ratio has nothing to be divided by. */
  tally: (rows: Rows) => ArmTally | null;
  rows: RowCounts;
  notes: Said[];
}

/** Squares of squares of values are added up. */
const largest = 1e60;
const mostArms = 50;
const mostSegments = 1000;

export async function readArms({
  file,
  flags,
  table: options,
}: AnalysisRequest<ExperimentFlags>): Promise<ReadArms> {
  const named = [flags.arm, flags.outcome, flags.before, flags.per, flags.segment];
  const table = await openTable(
    file,
    named.filter((name) => name !== undefined),
    options,
  );
  const arm = new CategoryColumn('--arm', flags.arm);
  const outcome = new OutcomeColumn('--outcome', flags.outcome, largest);
  const bounds = { least: -largest, most: largest };
  const before = flags.before === undefined ? null : new NumberColumn('--before', flags.before, bounds);
  const per =
    flags.per === undefined ? null : new NumberColumn('--per', flags.per, { least: 0, most: largest });
  const segment = flags.segment === undefined ? null : new CategoryColumn('--segment', flags.segment);
  const columns = [arm, outcome, before, per, segment].filter((column) => column !== null);
  const rows = await readColumns(table, columns);
  if (arm.levels.length > mostArms) throw tooMany(file, arm, mostArms);
  if (segment && segment.levels.length > mostSegments) throw tooMany(file, segment, mostSegments);
  const pick = (values: ArrayLike<number>, of: Rows) => Float64Array.from(of, (row) => values[row]!);
  return {
    arms: rowsByLevel(arm),
    segments: segment ? rowsByLevel(segment) : null,
    armColumn: arm.name,
    tally(of) {
      const outcomes = pick(outcome.values, of);
      const known = before ? pick(before.values, of) : undefined;
      if (!per) return tallyArm(outcomes, known);
      const denominators = pick(per.values, of);
      if (!(denominators.reduce((a, b) => a + b, 0) > 0)) return null;
      return tallyArm(linearisedRatio(outcomes, denominators), known);
    },
    rows,
    notes: table.notes,
  };
}

function tooMany(file: string, { name, levels }: CategoryColumn, most: number) {
  return dataProblem(file, {
    en: `${name}: it has ${levels.length} different values, and at most ${most} can be compared; take a column that gathers them`,
    fr: `${name} : elle a ${levels.length} valeurs différentes, et ${most} au plus peuvent être comparées ; prenez une colonne qui les réunit`,
  });
}
