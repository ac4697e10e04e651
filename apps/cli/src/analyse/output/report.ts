import type { Said } from '../problem.ts';

/** What an analysis found, as JSON and as lines for a person. */
export interface Report {
  json: object;
  /** Already in the language of the terminal. */
  text: string[];
  /** Told on standard error, whichever way the rest is printed. */
  notes: Said[];
}
