import type { SurveyAnswers, SurveyDefinition } from '../definition.ts';
import { pathThrough, type SurveyPath } from '../flow/path.ts';
import { type AnswerProblem, checkAnswer } from './checkAnswer.ts';

export interface CheckedAnswers extends SurveyPath {
  problems: { question: string; problem: AnswerProblem }[];
}

/**
 * What of the answers counts on the way that they lead, and what is wrong with it. Of answers that are not all there yet, what
 * is missing is no problem.
 */
export function checkAnswers(
  survey: SurveyDefinition,
  given: SurveyAnswers,
  options: { fields?: Readonly<Record<string, string>>; fullQuotas?: readonly string[]; isWhole: boolean },
): CheckedAnswers {
  const path = pathThrough(survey, given, options.fields, options.fullQuotas);
  const problems = path.steps.flatMap(({ questions }) =>
    questions.flatMap((question) => {
      const problem = checkAnswer(question, path.answers[question.id]);
      const isMissing = problem === 'required' || problem === 'incomplete' || problem === 'too-few';
      return problem === null || (isMissing && !options.isWhole) ? [] : [{ question: question.id, problem }];
    }),
  );
  return { ...path, problems: path.fullQuota === null ? problems : [] };
}
