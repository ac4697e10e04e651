import type { Random } from '../../numeric/random.ts';
import type { CodedTable } from './model/churnTable.ts';
import { type Encoding, learnEncoding } from './model/encoding.ts';
import { fitLogistic, type LogisticFit, type Penalty } from './model/fitLogistic.ts';
import { EncodedRows, probabilitiesOf } from './model/logisticPass.ts';

/**
 * Folds drawn at random, as many who left in each (to within one): by row, the fold it is judged in.
 */
export function stratifiedFolds(left: Uint8Array, foldCount: number, random: Random): Uint8Array {
  const folds = new Uint8Array(left.length);
  let next = 0;
  for (const kind of [1, 0]) {
    const rows = new Uint32Array(left.length);
    let count = 0;
    for (let row = 0; row < left.length; row++) if (left[row] === kind) rows[count++] = row;
    for (let i = count - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const moved = rows[i]!;
      rows[i] = rows[j]!;
      rows[j] = moved;
    }
    for (let i = 0; i < count; i++) folds[rows[i]!] = next++ % foldCount;
  }
  return folds;
}

/** What a model is fitted on: rows of the table, and whether each of them left. */
export interface Fitted {
  encoding: Encoding;
  fit: LogisticFit;
}

export function fitOn(
  table: CodedTable,
  left: Uint8Array,
  rows: Uint32Array,
  penalty: Penalty,
  start?: Fitted,
): Fitted {
  const encoding = learnEncoding(table, rows);
  const encoded = new EncodedRows(table, encoding, rows);
  const happened = Uint8Array.from(rows, (row) => left[row]!);
  return { encoding, fit: fitLogistic(encoded, happened, penalty, start && carryOver(start, encoding)) };
}

/**
 * Probabilities of leaving told by models that did not see the customer: everything (encoding, standardisation, penalty,
 * coefficients) is learnt anew without the fold. `start` only shortens the way.
 *
 * @param rows of the table, as in `left` and `folds`, which are by place in `rows`
 */
export function crossValidate(
  table: CodedTable,
  left: Uint8Array,
  rows: Uint32Array,
  folds: Uint8Array,
  foldCount: number,
  penalty: Penalty,
  start: Fitted,
): Float64Array {
  const probabilities = new Float64Array(rows.length);
  for (let fold = 0; fold < foldCount; fold++) {
    const inside = rows.filter((_, at) => folds[at] !== fold);
    const { encoding, fit } = fitOn(table, left, inside, penalty, start);
    const outside = rows.filter((_, at) => folds[at] === fold);
    const told = new Float64Array(outside.length);
    probabilitiesOf(new EncodedRows(table, encoding, outside), fit.parameters, told);
    for (let at = 0, i = 0; at < rows.length; at++) if (folds[at] === fold) probabilities[at] = told[i++]!;
  }
  return probabilities;
}

/** What a fit found, put in the places of another encoding of the same table. */
function carryOver({ encoding, fit }: Fitted, to: Encoding): Pick<LogisticFit, 'parameters' | 'penalties'> {
  const parameters = new Float64Array(to.size);
  const penalties = [fit.penalties[0]!];
  parameters[0] = fit.parameters[0]!;
  for (const [k, term] of to.numbers.entries()) {
    const before = encoding.numbers.findIndex(({ column }) => column === term.column);
    if (before >= 0)
      parameters[1 + k] =
        (fit.parameters[1 + before]! * term.deviation) / encoding.numbers[before]!.deviation;
  }
  for (const block of to.blocks) {
    const number = encoding.blocks.findIndex(
      ({ column, isUnknownFlag }) => column === block.column && isUnknownFlag === block.isUnknownFlag,
    );
    penalties.push(number < 0 ? 1 : fit.penalties[1 + number]!);
    const before = encoding.blocks[number];
    if (!before) continue;
    for (const [place, level] of block.levels.entries()) {
      const was = before.levels.findIndex(({ kind, name }) => kind === level.kind && name === level.name);
      if (was >= 0) parameters[block.offset + place] = fit.parameters[before.offset + was]!;
    }
  }
  return { parameters, penalties };
}
