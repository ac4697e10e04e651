import type { Row } from '../types.ts';

/** Cuts text that arrives in pieces into rows. What a piece leaves unfinished waits for the next. */
export interface RowReader {
  push(text: string): Row[];
  /** What was left at the end of the file. */
  end(): Row[];
}
