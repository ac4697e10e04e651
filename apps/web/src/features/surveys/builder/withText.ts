import type { SurveyDefinition, SurveyLanguage, TextPlace } from '@rapport/core/surveys';

/** The survey with one of its texts written in one language; `part` says where, as `title` or `choices.2`. */
export function withText(
  survey: SurveyDefinition,
  { at, part }: TextPlace,
  language: SurveyLanguage,
  text: string,
): SurveyDefinition {
  const [name = '', index] = part.split('.');
  const write = <Owner extends object>(owner: Owner): Owner => {
    const held = (owner as Record<string, unknown>)[name];
    if (index === undefined) return { ...owner, [name]: { ...(held as object), [language]: text } };
    const list = held as { label: object }[];
    const place = Number(index);
    return {
      ...owner,
      [name]: list.map((each, i) =>
        i === place ? { ...each, label: { ...each.label, [language]: text } } : each,
      ),
    };
  };
  if (at === 'survey') return write(survey);
  return {
    ...survey,
    pages: survey.pages.map((page) => ({
      ...page,
      questions: page.questions.map((question) => (question.id === at ? write(question) : question)),
    })),
  };
}
