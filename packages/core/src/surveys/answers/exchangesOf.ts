import { differentialPoints, type Question, type SurveyAnswers, type SurveyLanguage } from '../definition.ts';
import type { SurveyPath } from '../flow/path.ts';
import { shownAnswer } from '../words/wordsIn.ts';

/** What one response says, as exchanges say it: the customer, the instant and the channel are the sender's to add. */
export interface AnsweredItem {
  /** Stable within the response. */
  key: string;
  kind: 'answer' | 'consent';
  properties: Record<string, string | number | boolean | Record<string, Record<string, number>>>;
  text?: string;
}

/**
 * The exchanges that a response makes: one a measured item (a score; an axis of the relationship instrument; all Kano pairs
 * together; a Pulse), one a consent. Written words go with the score asked for last before them, which they explain; without any,
 * with an exchange of their own.
 */
export function exchangesOf(
  path: Pick<SurveyPath, 'steps' | 'answers'>,
  language: SurveyLanguage,
): AnsweredItem[] {
  const items: AnsweredItem[] = [];
  const kano: Record<string, Record<string, number>> = {};
  let explained: AnsweredItem | null = null;
  for (const question of path.steps.flatMap(({ questions }) => questions)) {
    const answer = path.answers[question.id];
    if (answer === undefined) continue;
    if (question.kind === 'kano') {
      kano[question.feature] = answer as Record<string, number>;
      continue;
    }
    const words = wordsOf(question, answer, language);
    if (words !== null) {
      if (explained) explained.text = explained.text ? `${explained.text}\n${words}` : words;
      else {
        explained = { key: question.id, kind: 'answer', properties: { question: question.id }, text: words };
        items.push(explained);
      }
      continue;
    }
    const item = measured(question, answer);
    if (item === null) continue;
    items.push(item);
    if (question.kind === 'scale') explained = item;
  }
  if (Object.keys(kano).length > 0)
    items.push({ key: 'kano', kind: 'answer', properties: { measure: 'kano', answers: kano } });
  return items;
}

function measured(question: Question, answer: NonNullable<SurveyAnswers[string]>): AnsweredItem | null {
  const { id: key, kind } = question;
  if (kind === 'scale' && question.measure !== undefined) {
    const { measure, highest: scale, stage } = question;
    const properties = { measure, score: answer as number, scale, question: key, ...(stage && { stage }) };
    return { key, kind: 'answer', properties };
  }
  if (kind === 'differential' && question.axis !== undefined) {
    const score = towardsHighEnd(answer as number, question.isReversed === true);
    const properties = {
      measure: 'relationship',
      axis: question.axis,
      score,
      scale: differentialPoints,
      question: key,
    };
    return { key, kind: 'answer', properties };
  }
  if (kind === 'pulse') {
    const ratings = answer as Record<string, Record<string, number>>;
    const { brand, sector } = question;
    return { key, kind: 'answer', properties: { measure: 'pulse', brand, sector, ratings } };
  }
  if (kind === 'consent')
    return { key, kind: 'consent', properties: { purpose: question.purpose, granted: answer as boolean } };
  return null;
}

/** Places of a differential count from the left; those whose high end is at the left are turned round. */
export function towardsHighEnd(place: number, isReversed: boolean): number {
  return isReversed ? differentialPoints + 1 - place : place;
}

function wordsOf(
  question: Question,
  answer: NonNullable<SurveyAnswers[string]>,
  language: SurveyLanguage,
): string | null {
  if (question.kind !== 'text' && question.kind !== 'long') return null;
  return shownAnswer(answer, question, language).trim() || null;
}
