import type { Row } from '../types.ts';
import { flatten } from './flatten.ts';
import { LineSplitter } from './LineSplitter.ts';
import type { RowReader } from './RowReader.ts';

/** One JSON object a line. Its cells are the values of the columns named; objects and lists stay JSON. */
export class NdjsonReader implements RowReader {
  readonly #lines = new LineSplitter();
  readonly #columns: readonly string[];

  constructor(columns: readonly string[]) {
    this.#columns = columns;
  }

  push(text: string): Row[] {
    return this.#rows(this.#lines.push(text));
  }

  end(): Row[] {
    return this.#rows(this.#lines.end());
  }

  #rows(lines: { line: number; text: string }[]): Row[] {
    return lines.filter(({ text }) => text.trim() !== '').map(({ line, text }) => this.#row(line, text));
  }

  #row(line: number, text: string): Row {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      value = null;
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return { line, cells: [text], problem: 'this line is not a JSON object; write one object a line' };
    const cells = flatten(value as Record<string, unknown>);
    return { line, cells: this.#columns.map((column) => cells.get(column) ?? '') };
  }
}
