import type { Choice, Question, SurveyDefinition, SurveyLanguage, Words } from '../definition.ts';

export interface TextPlace {
  /** Id of what it belongs to; `survey` for its own texts. */
  at: string;
  /** Where within it, as `title` or `choices.2`: with `at`, the address of the text. */
  part: string;
  words: Words;
}

/** Every text of a survey that respondents read, in the order they read them. */
export function everyText(survey: SurveyDefinition): TextPlace[] {
  const places: TextPlace[] = [{ at: 'survey', part: 'title', words: survey.title }];
  if (survey.intro) places.push({ at: 'survey', part: 'intro', words: survey.intro });
  for (const page of survey.pages) for (const question of page.questions) places.push(...textsOf(question));
  places.push({ at: 'survey', part: 'thanks', words: survey.thanks });
  return places;
}

export interface Completeness {
  language: SurveyLanguage;
  written: number;
  of: number;
  missing: TextPlace[];
}

/** How much of a survey is written in each of its languages. */
export function completenessOf(survey: SurveyDefinition): Completeness[] {
  const places = everyText(survey).filter(({ words }) =>
    Object.values(words).some((text) => text.trim() !== ''),
  );
  return survey.languages.map((language) => {
    const missing = places.filter(({ words }) => !words[language]?.trim());
    return { language, written: places.length - missing.length, of: places.length, missing };
  });
}

function textsOf(question: Question): TextPlace[] {
  const { id: at } = question;
  const one = (part: string, words: Words | undefined): TextPlace[] => (words ? [{ at, part, words }] : []);
  const list = (part: string, choices: readonly Choice[]): TextPlace[] =>
    choices.map(({ label }, i) => ({ at, part: `${part}.${i}`, words: label }));
  const common = [...one('title', question.title), ...one('help', question.help)];
  switch (question.kind) {
    case 'scale':
      return [...common, ...one('low', question.low), ...one('high', question.high)];
    case 'differential':
      return [...common, ...one('left', question.left), ...one('right', question.right)];
    case 'matrix':
      return [...common, ...list('rows', question.rows), ...list('columns', question.columns)];
    case 'pulse':
      return [...common, ...list('drivers', question.drivers)];
    case 'kano':
      return [
        ...common,
        ...one('functional', question.functional),
        ...one('dysfunctional', question.dysfunctional),
      ];
    default:
      return 'choices' in question ? [...common, ...list('choices', question.choices)] : common;
  }
}
