import fc from 'fast-check';
import type { AnswerValue, Question, SurveyAnswers, SurveyDefinition } from '../definition.ts';
import { questionsOf } from '../definition.ts';

/** Any answers that a page could send for a survey, right or left out. */
export function arbitraryAnswers(of: SurveyDefinition): fc.Arbitrary<SurveyAnswers> {
  const entries = questionsOf(of).map((question) => [
    question.id,
    fc.option(arbitraryAnswer(question), { nil: undefined }),
  ]);
  return fc.record(Object.fromEntries(entries));
}

function arbitraryAnswer(question: Question): fc.Arbitrary<AnswerValue> {
  switch (question.kind) {
    case 'scale':
      return fc.integer({ min: question.highest >= 10 ? 0 : 1, max: question.highest });
    case 'differential':
      return fc.integer({ min: 1, max: 7 });
    case 'single':
      return fc.constantFrom(...question.choices.map(({ id }) => id));
    case 'kano':
      return fc.record({
        functional: fc.integer({ min: 1, max: 5 }),
        dysfunctional: fc.integer({ min: 1, max: 5 }),
      });
    case 'pulse':
      return fc.constant(
        Object.fromEntries(question.drivers.map(({ id }) => [id, { importance: 8, evaluation: 4 }])),
      );
    default:
      return fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');
  }
}
