import { type Question, questionsOf, type SurveyDefinition } from '@rapport/core/surveys';

/** Replaces a question. */
export function withQuestion(
  survey: SurveyDefinition,
  question: Question,
  id = question.id,
): SurveyDefinition {
  return mapPages(survey, (questions) => questions.map((each) => (each.id === id ? question : each)));
}

export function withoutQuestion(survey: SurveyDefinition, id: string): SurveyDefinition {
  const left = mapPages(survey, (questions) => questions.filter((each) => each.id !== id));
  return { ...left, pages: left.pages.filter(({ questions }) => questions.length > 0) };
}

/** Adds a question on a page of its own, after the last. */
export function withNewQuestion(survey: SurveyDefinition, question: Question): SurveyDefinition {
  const page = { id: freeId(survey, `page-${question.id}`), questions: [question], jumps: [] };
  return { ...survey, pages: [...survey.pages, page] };
}

/** Moves a question up or down by one: within its page, else to the page next to it. */
export function moveQuestion(survey: SurveyDefinition, id: string, by: -1 | 1): SurveyDefinition {
  const pages = survey.pages.map((page) => ({ ...page, questions: [...page.questions] }));
  const at = pages.findIndex(({ questions }) => questions.some((each) => each.id === id));
  const page = pages[at];
  if (!page) return survey;
  const from = page.questions.findIndex((each) => each.id === id);
  const question = page.questions[from] as Question;
  const to = from + by;
  if (to >= 0 && to < page.questions.length) {
    page.questions.splice(from, 1);
    page.questions.splice(to, 0, question);
    return { ...survey, pages };
  }
  const next = pages[at + by];
  if (!next) return survey;
  page.questions.splice(from, 1);
  if (by < 0) next.questions.push(question);
  else next.questions.unshift(question);
  return { ...survey, pages: pages.filter(({ questions }) => questions.length > 0) };
}

export function withJumps(
  survey: SurveyDefinition,
  pageId: string,
  jumps: SurveyDefinition['pages'][number]['jumps'],
): SurveyDefinition {
  return {
    ...survey,
    pages: survey.pages.map((page) => (page.id === pageId ? { ...page, jumps } : page)),
  };
}

/** The questions asked before another. */
export function earlierThan(survey: SurveyDefinition, id: string): Question[] {
  const questions = questionsOf(survey);
  return questions.slice(
    0,
    questions.findIndex((each) => each.id === id),
  );
}

/** An id that nothing in the survey has: `wanted`, or `wanted-2`, … */
export function freeId(survey: SurveyDefinition, wanted: string): string {
  const taken = new Set([
    ...survey.hidden,
    ...survey.calculated.map(({ id }) => id),
    ...survey.quotas.map(({ id }) => id),
    ...survey.pages.map(({ id }) => id),
    ...questionsOf(survey).map(({ id }) => id),
  ]);
  for (let i = 1; ; i++) {
    const id = i === 1 ? wanted : `${wanted}-${i}`;
    if (!taken.has(id)) return id;
  }
}

function mapPages(survey: SurveyDefinition, map: (questions: Question[]) => Question[]): SurveyDefinition {
  return { ...survey, pages: survey.pages.map((page) => ({ ...page, questions: map(page.questions) })) };
}
