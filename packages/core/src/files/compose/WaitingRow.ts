import type { Row } from '../types.ts';

/** No character of any text (Unicode leaves it out). */
const separator = '\uffff';

/**
 * A row that waits for long, in little room. A cell is a view of the piece of file it was cut from, and one cell held keeps the whole
 * piece in memory: here are a copy of the line, and its cells as long as somebody is reading them.
 */
export class WaitingRow implements Row {
  readonly line: number;
  readonly problem?: string;
  readonly #text: string;
  #cells: string[] | null;

  constructor({ line, cells, problem }: Row) {
    this.line = line;
    if (problem !== undefined) this.problem = problem;
    this.#text = cells.join(separator);
    this.#cells = this.#text.split(separator);
  }

  get cells(): string[] {
    return this.#cells ?? this.#text.split(separator);
  }

  /** Once it is understood. Its cells can still be had. */
  fold(): void {
    this.#cells = null;
  }
}
