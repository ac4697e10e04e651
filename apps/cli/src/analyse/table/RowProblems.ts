import { AnalysisProblem, dataProblem, type Said } from '../problem.ts';

/** What is wrong in the rows of a file: the first told, the others counted, so that one run tells how much there is to correct. */
export class RowProblems {
  readonly #path: string;
  #first: AnalysisProblem | null = null;
  #count = 0;

  constructor(path: string) {
    this.#path = path;
  }

  /** @param column null: the row as a whole */
  add(line: number, column: string | null, { en, fr }: Said): void {
    this.#count++;
    this.#first ??= dataProblem(`${this.#path}:${line}`, {
      en: column === null ? en : `${column}: ${en}`,
      fr: column === null ? fr : `${column} : ${fr}`,
    });
  }

  throwIfAny(): void {
    if (!this.#first) return;
    const others = this.#count - 1;
    const { en, fr } = this.#first.said;
    throw others === 0
      ? this.#first
      : new AnalysisProblem({
          en: `${en} (and ${others} more like this)`,
          fr: `${fr} (et ${others} de plus)`,
        });
  }
}
