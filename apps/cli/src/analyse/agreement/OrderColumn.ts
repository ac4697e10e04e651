import type { Said } from '../problem.ts';
import type { Column, ColumnSample } from '../table/column.ts';
import { Floats } from '../table/Floats.ts';
import { quoteEn, quoteFr, short } from '../table/quote.ts';
import { readPlainNumber } from '../table/readPlainNumber.ts';

/** A column of labels in an order: numbers, or words of which the order is told. */
export class OrderColumn implements Column {
  readonly option: string;
  readonly asked: string;
  readonly isRequired = true;
  readonly kind = 'words';
  name: string;
  readonly #order: readonly string[] | undefined;
  readonly #placeOf: Map<string, number>;
  readonly #stored = new Floats();
  #decimal: '.' | ',' = '.';
  #taken = 0;

  constructor(option: string, asked: string, order: readonly string[] | undefined) {
    this.option = option;
    this.asked = asked;
    this.name = asked;
    this.#order = order;
    this.#placeOf = new Map(order?.map((word, place) => [word.toLowerCase(), place]));
  }

  get values(): Float64Array {
    return this.#stored.values;
  }

  prepare({ decimal }: ColumnSample): null {
    this.#decimal = decimal;
    return null;
  }

  take(cell: string): Said | null {
    const value = this.#order ? this.#placeOf.get(cell.toLowerCase()) : readPlainNumber(cell, this.#decimal);
    this.#taken = value ?? 0;
    if (value !== undefined && Number.isFinite(value)) return null;
    const order = short(this.#order?.join(',') ?? '', 80);
    return this.#order
      ? {
          en: `${quoteEn(cell)} is not in --order ${order}; add it there, or correct it`,
          fr: `${quoteFr(cell)} n’est pas dans --order ${order} ; ajoutez-le, ou corrigez-le`,
        }
      : {
          en: `${quoteEn(cell)} is not a number; say in which order labels go, the lowest first: --order bad,fair,good`,
          fr: `${quoteFr(cell)} n’est pas un nombre ; dites dans quel ordre vont les étiquettes, la plus basse d’abord : --order mauvais,moyen,bon`,
        };
  }

  takeMissing(): void {
    this.#taken = Number.NaN;
  }

  keep(): void {
    this.#stored.push(this.#taken);
  }
}
