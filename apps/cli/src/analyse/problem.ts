import { exitCodes } from '../output/exitCodes.ts';

export type Language = 'fr' | 'en';

/** Words for the person at the terminal, in both languages. */
export interface Said {
  en: string;
  fr: string;
}

/** Why an analysis cannot be made, and what to do about it: one line on standard error. */
export class AnalysisProblem extends Error {
  override name = 'AnalysisProblem';
  readonly said: Said;
  readonly exitCode: number;

  constructor(said: Said, exitCode: number = exitCodes.dataProblem) {
    super(said.en);
    this.said = said;
    this.exitCode = exitCode;
  }
}

/** The command line is wrong in a way that only shows once the options are seen together. */
export function usageProblem(said: Said): AnalysisProblem {
  return new AnalysisProblem(said, exitCodes.usage);
}

/** Something is wrong with a file, as a whole or at a place in it (`answers.csv:12`). */
export function dataProblem(place: string, { en, fr }: Said): AnalysisProblem {
  return new AnalysisProblem({ en: `${place}: ${en}`, fr: `${place} : ${fr}` });
}
