import type { Row } from '../types.ts';
import { LineSplitter } from './LineSplitter.ts';
import type { RowReader } from './RowReader.ts';

/** Columns of fixed width: each goes from its start to the next one's. */
export class FixedReader implements RowReader {
  readonly #lines = new LineSplitter();
  readonly #starts: readonly number[];

  constructor(starts: readonly number[]) {
    this.#starts = starts;
  }

  push(text: string): Row[] {
    return this.#rows(this.#lines.push(text));
  }

  end(): Row[] {
    return this.#rows(this.#lines.end());
  }

  #rows(lines: { line: number; text: string }[]): Row[] {
    return lines
      .filter(({ text }) => text.trim() !== '')
      .map(({ line, text }) => ({
        line,
        cells: this.#starts.map((start, index) => text.slice(start, this.#starts[index + 1]).trim()),
      }));
  }
}
