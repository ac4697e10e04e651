import type { CodedTable } from './churnTable.ts';
import type { DroppedColumn, Encoding, LevelBlock } from './encoding.ts';
import type { LogisticFit } from './fitLogistic.ts';

/** A fitted model as plain data: it can be stored, and applied to other customers by `predictChurn`. */
export interface ChurnModel {
  intercept: number;
  columns: ChurnModelColumn[];
  dropped: DroppedColumn[];
  effectiveParameters: number;
}

export type ChurnModelColumn =
  | {
      name: string;
      kind: 'number';
      mean: number;
      deviation: number;
      /** Log-odds per standard deviation. */
      coefficient: number;
      /** Log-odds of being known and unknown, where some were unknown. */
      known: number;
      unknown: number;
    }
  | {
      name: string;
      kind: 'words';
      /** Log-odds of each level kept; '' is unknown. */
      levels: { [level: string]: number };
      /** Of all other levels, those never met included. */
      other: number;
    };

export function churnModelOf(table: CodedTable, encoding: Encoding, fit: LogisticFit): ChurnModel {
  const { parameters } = fit;
  const columns = new Map<number, ChurnModelColumn>();
  for (const [k, { column, mean, deviation }] of encoding.numbers.entries())
    columns.set(column, numberColumn(table.names[column]!, mean, deviation, parameters[1 + k]!));
  for (const block of encoding.blocks) {
    const name = table.names[block.column]!;
    if (!block.isUnknownFlag) {
      columns.set(block.column, wordsColumn(name, block, parameters));
      continue;
    }
    const number = columns.get(block.column) ?? numberColumn(name, 0, 1, 0);
    if (number.kind !== 'number') continue;
    number.known = parameters[block.offset]!;
    number.unknown = parameters[block.offset + 1]!;
    columns.set(block.column, number);
  }
  return {
    intercept: parameters[0]!,
    columns: [...columns.entries()].sort(([a], [b]) => a - b).map(([, column]) => column),
    dropped: encoding.dropped,
    effectiveParameters: fit.effectiveParameters,
  };
}

function numberColumn(name: string, mean: number, deviation: number, coefficient: number) {
  return { name, kind: 'number' as const, mean, deviation, coefficient, known: 0, unknown: 0 };
}

function wordsColumn(name: string, block: LevelBlock, parameters: Float64Array): ChurnModelColumn {
  const at = (place: number) => parameters[block.offset + place]!;
  const kept = [...block.levels.entries()].filter(([, { kind }]) => kind !== 'other');
  const other = block.levels.findIndex(({ kind }) => kind === 'other');
  return {
    name,
    kind: 'words',
    levels: Object.fromEntries(kept.map(([place, level]) => [level.name, at(place)])),
    other: at(other),
  };
}
