import type { RowFacts, RowProblem } from '../rows/facts.ts';
import type { ExchangeFromFile, ProfileFromFile, Row } from '../types.ts';

/** A line with what it says. */
export interface UnderstoodRow {
  row: Row;
  facts: RowFacts;
}

/** What is to be stored, with the lines it was made of. */
export interface Composed {
  input: ExchangeFromFile | ProfileFromFile;
  rows: Row[];
  /** A return whose purchase was found. */
  isLinked: boolean;
  /** A number for whom it is about. */
  person: number;
}

export interface RefusedRow {
  row: Row;
  problem: RowProblem;
}

/** What lines become, in the order it is found out. */
export interface Outcome {
  exchanges: Composed[];
  refused: RefusedRow[];
  /** Without a customer. */
  setAside: Row[];
  /** How many lines all of these were made of. */
  lines: number;
}
