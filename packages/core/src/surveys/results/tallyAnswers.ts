import type { Question, SurveyAnswers } from '../definition.ts';
import { otherPrefix } from '../definition.ts';

/** How the answers to one question fall. Counts of choices and scores by key; rows of matrices and drivers each by themselves. */
export interface QuestionTally {
  id: string;
  answered: number;
  /** By score, choice, `true`/`false`; `other` for those written. Empty for texts. */
  counts: Map<string, number>;
  /** Of a matrix: by row, columns. Of a ranking: by choice, places. Of a Pulse: by driver, see `ratings`. Of Kano: see `pairs`. */
  rows: Map<string, Map<string, number>>;
  ratings: { driver: number; importance: number; evaluation: number; respondent: number }[];
  pairs: { functional: number; dysfunctional: number }[];
  numbers: number[];
}

/** Takes responses one by one; each is looked at once. */
export class AnswerTally {
  readonly questions: readonly Question[];
  readonly tallies: QuestionTally[];
  responses = 0;

  constructor(questions: readonly Question[]) {
    this.questions = questions;
    this.tallies = questions.map(({ id }) => ({
      id,
      answered: 0,
      counts: new Map(),
      rows: new Map(),
      ratings: [],
      pairs: [],
      numbers: [],
    }));
  }

  add(answers: SurveyAnswers): void {
    for (const [i, question] of this.questions.entries()) {
      const answer = answers[question.id];
      if (answer === undefined) continue;
      const tally = this.tallies[i] as QuestionTally;
      tally.answered++;
      this.#addTo(tally, question, answer);
    }
    this.responses++;
  }

  #addTo(tally: QuestionTally, question: Question, answer: NonNullable<SurveyAnswers[string]>): void {
    switch (question.kind) {
      case 'scale':
      case 'differential':
      case 'single':
      case 'consent':
        count(tally.counts, keyOf(answer));
        return;
      case 'multiple':
      case 'picture':
        for (const each of answer as string[]) count(tally.counts, keyOf(each));
        return;
      case 'ranking':
        for (const [place, each] of (answer as string[]).entries())
          countIn(tally.rows, each, String(place + 1));
        return;
      case 'matrix':
        for (const [row, column] of Object.entries(answer as Record<string, string>))
          countIn(tally.rows, row, column);
        return;
      case 'number':
        tally.numbers.push(answer as number);
        return;
      case 'kano':
        tally.pairs.push(answer as { functional: number; dysfunctional: number });
        return;
      case 'pulse':
        for (const [driver, { id }] of question.drivers.entries()) {
          const rating = (answer as Record<string, { importance: number; evaluation?: number }>)[id];
          if (rating?.evaluation === undefined) continue;
          const { importance, evaluation } = rating;
          tally.ratings.push({ driver, importance, evaluation, respondent: this.responses });
        }
    }
  }
}

function keyOf(answer: unknown): string {
  const text = String(answer);
  return text.startsWith(otherPrefix) ? 'other' : text;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function countIn(rows: Map<string, Map<string, number>>, row: string, key: string): void {
  let counts = rows.get(row);
  if (!counts) {
    counts = new Map();
    rows.set(row, counts);
  }
  count(counts, key);
}
