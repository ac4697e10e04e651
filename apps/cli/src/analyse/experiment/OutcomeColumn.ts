import type { Said } from '../problem.ts';
import type { ColumnSample } from '../table/column.ts';
import { NumberColumn } from '../table/NumberColumn.ts';

const words = new Map([
  ['yes', '1'],
  ['true', '1'],
  ['oui', '1'],
  ['vrai', '1'],
  ['no', '0'],
  ['false', '0'],
  ['non', '0'],
  ['faux', '0'],
]);

/** What came of a treatment: a number, or yes and no as 1 and 0. */
export class OutcomeColumn extends NumberColumn {
  #areWords = false;

  constructor(option: string, asked: string, largest: number) {
    super(option, asked, { least: -largest, most: largest });
  }

  override prepare(sample: ColumnSample): null {
    this.#areWords = sample.values.length > 0 && sample.values.every((cell) => words.has(cell.toLowerCase()));
    return super.prepare(sample);
  }

  override take(cell: string): Said | null {
    return super.take((this.#areWords ? words.get(cell.toLowerCase()) : undefined) ?? cell);
  }
}
