import {
  endOfSurvey,
  type Question,
  type SurveyAnswers,
  type SurveyDefinition,
  type SurveyPage,
} from '../definition.ts';
import { knownOf } from './calculate.ts';
import { holds } from './conditions.ts';

export interface SurveyPath {
  /** The pages gone through, each with the questions that are shown; pages with none are passed over. */
  steps: { page: SurveyPage; questions: Question[] }[];
  /** Answers that count: of questions shown on the way. */
  answers: SurveyAnswers;
  /** Those with hidden fields and calculated values. */
  known: SurveyAnswers;
  /** The quota that is full for this respondent, when there is one: the survey ends there. */
  fullQuota: string | null;
}

/**
 * The way that answers lead through a survey, from its first page to its end. An answer counts only where its question is shown:
 * going back and answering otherwise leaves nothing behind from the way not taken.
 *
 * @param fullQuotas ids of quotas that have all they want
 */
export function pathThrough(
  survey: SurveyDefinition,
  given: SurveyAnswers,
  fields: Readonly<Record<string, string>> = {},
  fullQuotas: readonly string[] = [],
): SurveyPath {
  const answers: Record<string, SurveyAnswers[string]> = {};
  const steps: SurveyPath['steps'] = [];
  let known = knownOf(survey, answers, fields);
  let fullQuota = quotaReached(survey, known, fullQuotas);
  let index = 0;
  while (fullQuota === null && index < survey.pages.length) {
    const page = survey.pages[index] as SurveyPage;
    const questions: Question[] = [];
    for (const question of page.questions) {
      if (question.showIf && !holds(question.showIf, known)) continue;
      questions.push(question);
      if (given[question.id] !== undefined) answers[question.id] = given[question.id];
      known = knownOf(survey, answers, fields);
    }
    if (questions.length > 0) steps.push({ page, questions });
    fullQuota = quotaReached(survey, known, fullQuotas);
    index = nextPage(survey, page, index, known);
  }
  return { steps, answers, known, fullQuota };
}

/** Jumps lead forwards only, so that every way ends. */
function nextPage(
  { pages }: SurveyDefinition,
  { jumps }: SurveyPage,
  index: number,
  known: SurveyAnswers,
): number {
  const jump = jumps.find(({ when }) => holds(when, known));
  if (!jump) return index + 1;
  if (jump.to === endOfSurvey) return pages.length;
  const target = pages.findIndex(({ id }) => id === jump.to);
  return target > index ? target : index + 1;
}

function quotaReached(
  { quotas }: SurveyDefinition,
  known: SurveyAnswers,
  full: readonly string[],
): string | null {
  return quotas.find(({ id, when }) => full.includes(id) && holds(when, known))?.id ?? null;
}
