import type { Question, SurveyAnswers, SurveyDefinition, SurveyLanguage, Words } from '../definition.ts';
import { otherPrefix, questionsOf } from '../definition.ts';

/** A text in a language; where it has none, in another rather than nothing. */
export function wordsIn(words: Words | undefined, language: SurveyLanguage): string {
  return words?.[language] || words?.fr || words?.en || '';
}

/**
 * A text with `{{id}}` replaced by what is known, choices by their label; a dash where nothing is. `{{id|you}}` says what to
 * write instead of the dash.
 */
export function pipe(
  text: string,
  known: SurveyAnswers,
  { survey, language }: { survey: Pick<SurveyDefinition, 'pages'>; language: SurveyLanguage },
): string {
  if (!text.includes('{{')) return text;
  return text.replace(pipes, (_whole, id: string, otherwise: string | undefined) => {
    const value = known[id];
    if (value === undefined || value === '') return otherwise ?? '–';
    const question = questionsOf(survey).find((each) => each.id === id);
    return shownAnswer(value, question, language);
  });
}

const pipes = /\{\{\s*([\w-]+)\s*(?:\|([^}]*))?\}\}/g;

/** Ids that a text names. */
export function pipedIn(text: string): string[] {
  return [...text.matchAll(pipes)].map((match) => match[1] as string);
}

/** An answer as people read it. */
export function shownAnswer(
  value: NonNullable<SurveyAnswers[string]>,
  question: Question | undefined,
  language: SurveyLanguage,
): string {
  if (Array.isArray(value)) return value.map((each) => labelOf(each, question, language)).join(', ');
  if (typeof value === 'string') return labelOf(value, question, language);
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(
      ([key, each]) =>
        `${key}: ${typeof each === 'object' ? `${each.importance ?? '–'}/${each.evaluation ?? '–'}` : each}`,
    )
    .join(', ');
}

function labelOf(value: string, question: Question | undefined, language: SurveyLanguage): string {
  if (!question || !('choices' in question)) return value;
  if (value.startsWith(otherPrefix)) return value.slice(otherPrefix.length);
  const choice = question.choices.find(({ id }) => id === value);
  return choice ? wordsIn(choice.label, language) : value;
}
