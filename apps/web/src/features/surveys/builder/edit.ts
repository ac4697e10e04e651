import { endOfSurvey, type Question, questionsOf, type SurveyDefinition } from '@rapport/core/surveys';

/** Replaces a question. */
export function withQuestion(
  survey: SurveyDefinition,
  question: Question,
  id = question.id,
): SurveyDefinition {
  return mapPages(survey, (questions) => questions.map((each) => (each.id === id ? question : each)));
}

export function withoutQuestion(survey: SurveyDefinition, id: string): SurveyDefinition {
  return withoutEmptyPages(mapPages(survey, (questions) => questions.filter((each) => each.id !== id)));
}

/** Adds a question on a page of its own, after the last. */
export function withNewQuestion(survey: SurveyDefinition, question: Question): SurveyDefinition {
  const page = { id: freeId(survey, `page-${question.id}`), questions: [question], jumps: [] };
  return { ...survey, pages: [...survey.pages, page] };
}

/**
 * Moves a question up or down by one: within its page; where it and the one next to it are alone on theirs, past it; else to the
 * page next to it.
 */
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
  if (page.questions.length === 1 && next.questions.length === 1) {
    pages.splice(at, 1);
    pages.splice(at + by, 0, page);
    return { ...survey, pages };
  }
  page.questions.splice(from, 1);
  if (by < 0) next.questions.push(question);
  else next.questions.unshift(question);
  return withoutEmptyPages({ ...survey, pages }, next.id);
}

/** Begins a page at a question that is not the first of its own; where the page leads goes with its end. */
export function beginPageAt(survey: SurveyDefinition, id: string): SurveyDefinition {
  return {
    ...survey,
    pages: survey.pages.flatMap((page) => {
      const at = page.questions.findIndex((each) => each.id === id);
      if (at < 1) return [page];
      return [
        { ...page, questions: page.questions.slice(0, at), jumps: [] },
        {
          id: freeId(survey, `page-${id}`),
          questions: page.questions.slice(at),
          jumps: page.jumps,
        },
      ];
    }),
  };
}

/** Puts the questions of a page on the one before it; what led to it leads there. */
export function joinPageBefore(survey: SurveyDefinition, pageId: string): SurveyDefinition {
  const at = survey.pages.findIndex(({ id }) => id === pageId);
  const [before, page] = [survey.pages[at - 1], survey.pages[at]];
  if (!before || !page) return survey;
  const joined = {
    ...before,
    questions: [...before.questions, ...page.questions],
    jumps: [...before.jumps.filter(({ to }) => to !== page.id), ...page.jumps],
  };
  return leadingElsewhere(
    {
      ...survey,
      pages: survey.pages.flatMap((each) => (each === before ? [joined] : each === page ? [] : [each])),
    },
    new Map([[page.id, before.id]]),
  );
}

/** The survey as those read it who are asked a question, whatever they answered: to look at it while it is written. */
export function askingAll(survey: SurveyDefinition, id: string): SurveyDefinition {
  const at = survey.pages.findIndex(({ questions }) => questions.some((each) => each.id === id));
  return {
    ...survey,
    pages: survey.pages.map((page, i) => ({
      ...page,
      jumps: i < at ? [] : page.jumps,
      questions: page.questions.map((each) => (each.id === id ? { ...each, showIf: undefined } : each)),
    })),
  };
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

/** @param into the page that what led to an empty one leads to; otherwise the one after it */
function withoutEmptyPages(survey: SurveyDefinition, into?: string): SurveyDefinition {
  const { pages } = survey;
  const elsewhere = new Map<string, string>();
  for (const [i, { id, questions }] of pages.entries())
    if (questions.length === 0)
      elsewhere.set(
        id,
        into ?? pages.slice(i + 1).find((each) => each.questions.length > 0)?.id ?? endOfSurvey,
      );
  if (elsewhere.size === 0) return survey;
  return leadingElsewhere(
    { ...survey, pages: pages.filter(({ questions }) => questions.length > 0) },
    elsewhere,
  );
}

/** The survey with jumps to pages that are gone leading where those went. */
function leadingElsewhere(
  survey: SurveyDefinition,
  elsewhere: ReadonlyMap<string, string>,
): SurveyDefinition {
  return {
    ...survey,
    pages: survey.pages.map((page) => ({
      ...page,
      jumps: page.jumps.map((jump) => ({ ...jump, to: elsewhere.get(jump.to) ?? jump.to })),
    })),
  };
}
