import type { CompiledMapping, Target } from '../rows/compileMapping.ts';
import type { Row } from '../types.ts';
import { orderOf } from './orderOf.ts';

const carried: readonly Target[] = [
  'customer',
  'email',
  'phone',
  'card',
  'device',
  'name',
  'firstName',
  'lastName',
  'city',
  'country',
  'at',
  'time',
  'channel',
  'currency',
  'site',
  'staff',
];

/** Exports of shops often name customer and date on the first line of an order alone: the following lines take them over. */
export class FillDown {
  readonly #compiled: CompiledMapping;
  readonly #columns: number[];
  #previous: readonly string[] = [];
  #order = '';

  constructor(compiled: CompiledMapping) {
    this.#compiled = compiled;
    const hasOrders = compiled.mapping.groupLines && compiled.at.order !== -1;
    this.#columns = hasOrders
      ? carried.map((target) => compiled.at[target]).filter((index) => index !== -1)
      : [];
  }

  restart(): void {
    this.#previous = [];
    this.#order = '';
  }

  apply(row: Row): void {
    if (this.#columns.length === 0) return;
    const order = orderOf(this.#compiled, row.cells);
    if (order !== '' && order === this.#order) {
      for (const index of this.#columns) {
        const above = this.#previous[index];
        if (above !== undefined && above !== '' && row.cells[index] === '') row.cells[index] = above;
      }
    }
    this.#order = order;
    this.#previous = row.cells;
  }
}
