import { Codes } from './Codes.ts';
import type { Column } from './column.ts';

export interface CategoryRules {
  isRequired?: boolean;
  place?: number;
}

/** A column of words, kept as codes: `levels[codes[i]]` is the word of row i, in the order of first appearance. */
export class CategoryColumn implements Column {
  readonly option: string;
  readonly asked: string;
  readonly isRequired: boolean;
  readonly place: number | undefined;
  readonly kind = 'words';
  name: string;
  readonly levels: string[] = [];
  readonly #codeOf = new Map<string, number>();
  readonly #stored = new Codes();
  #taken: string | null = null;

  constructor(option: string, asked: string, { isRequired = true, place }: CategoryRules = {}) {
    this.option = option;
    this.asked = asked;
    this.name = asked;
    this.isRequired = isRequired;
    this.place = place;
  }

  /** -1 where it is missing. */
  get codes(): Int32Array {
    return this.#stored.values;
  }

  /** The word of each row; null where it is missing. */
  words(): (string | null)[] {
    return Array.from(this.codes, (code) => this.levels[code] ?? null);
  }

  /** The word of each row, of a column that is required. */
  knownWords(): string[] {
    return Array.from(this.codes, (code) => this.levels[code]!);
  }

  /** How many rows have each level. */
  counts(): Uint32Array {
    const counts = new Uint32Array(this.levels.length);
    for (const code of this.codes) if (code >= 0) counts[code]!++;
    return counts;
  }

  prepare(): null {
    return null;
  }

  take(cell: string): null {
    this.#taken = cell;
    return null;
  }

  takeMissing(): void {
    this.#taken = null;
  }

  keep(): void {
    this.#stored.push(this.#taken === null ? -1 : this.#code(this.#taken));
  }

  #code(word: string): number {
    const known = this.#codeOf.get(word);
    if (known !== undefined) return known;
    // A copy: a slice would hold the whole piece of the file that it was cut from.
    const own = Buffer.from(word).toString();
    this.#codeOf.set(own, this.levels.length);
    return this.levels.push(own) - 1;
  }
}
