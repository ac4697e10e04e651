import {
  type ChoiceQuestion,
  differentialPoints,
  lowestOfScale,
  otherPrefix,
  type Question,
} from '../definition.ts';

/** What is wrong with an answer, as a key that the page has words for. */
export type AnswerProblem =
  | 'required'
  | 'not-an-answer'
  | 'too-few'
  | 'too-many'
  | 'too-long'
  | 'too-low'
  | 'too-high'
  | 'not-an-email'
  | 'not-a-phone'
  | 'not-a-date'
  | 'incomplete';

/** Null when the answer to a question is right; an answer left out is right unless it is required. */
export function checkAnswer(question: Question, answer: unknown): AnswerProblem | null {
  if (isBlank(answer)) return question.isRequired ? 'required' : null;
  switch (question.kind) {
    case 'scale':
      return isWithin(answer, lowestOfScale(question.highest), question.highest);
    case 'differential':
      return isWithin(answer, 1, differentialPoints);
    case 'single':
      return typeof answer === 'string' && isChoice(question, answer) ? null : 'not-an-answer';
    case 'multiple':
    case 'picture':
      return checkChosen(question, answer);
    case 'ranking':
      return checkRanking(question, answer);
    case 'matrix': {
      const columns = question.columns.map(({ id }) => id);
      return checkRecord(
        answer,
        question.rows.map(({ id }) => id),
        (value) => columns.includes(value as string),
        question.isRequired,
      );
    }
    case 'text':
    case 'long':
    case 'email':
    case 'phone':
    case 'date':
      return typeof answer === 'string' ? checkText(question, answer) : 'not-an-answer';
    case 'number':
      if (typeof answer !== 'number' || !Number.isFinite(answer)) return 'not-an-answer';
      if (answer < (question.lowest ?? -1e12)) return 'too-low';
      return answer > (question.highest ?? 1e12) ? 'too-high' : null;
    case 'consent':
      return typeof answer !== 'boolean'
        ? 'not-an-answer'
        : question.isRequired && !answer
          ? 'required'
          : null;
    case 'file':
      return typeof answer === 'string' && answer.length <= 60 ? null : 'not-an-answer';
    case 'signature':
      if (typeof answer !== 'string' || !/^(text:[^\n]{1,100}|[ML\d\s.]+)$/.test(answer))
        return 'not-an-answer';
      return answer.length > 20_000 ? 'too-long' : null;
    case 'kano':
      return checkRecord(answer, ['functional', 'dysfunctional'], isKano, true);
    case 'pulse':
      return checkRecord(
        answer,
        question.drivers.map(({ id }) => id),
        isRating,
        question.isRequired,
      );
  }
}

function isBlank(answer: unknown): boolean {
  if (answer === undefined || answer === null) return true;
  if (typeof answer === 'string') return answer.trim() === '';
  if (typeof answer === 'object') return Object.keys(answer).length === 0;
  return false;
}

function isWithin(answer: unknown, lowest: number, highest: number): AnswerProblem | null {
  return Number.isInteger(answer) && (answer as number) >= lowest && (answer as number) <= highest
    ? null
    : 'not-an-answer';
}

function isChoice({ choices, hasOther }: ChoiceQuestion, answer: string): boolean {
  if (choices.some(({ id }) => id === answer)) return true;
  return hasOther === true && answer.startsWith(otherPrefix) && answer.length <= 500;
}

function checkChosen(question: ChoiceQuestion, answer: unknown): AnswerProblem | null {
  if (!isListOfTexts(answer) || !answer.every((each) => isChoice(question, each))) return 'not-an-answer';
  if (new Set(answer).size < answer.length) return 'not-an-answer';
  if (answer.length < (question.atLeast ?? 0)) return 'too-few';
  return answer.length > (question.atMost ?? question.choices.length + 1) ? 'too-many' : null;
}

/** Every choice once, best first. */
function checkRanking({ choices }: ChoiceQuestion, answer: unknown): AnswerProblem | null {
  if (!isListOfTexts(answer) || !answer.every((each) => choices.some(({ id }) => id === each)))
    return 'not-an-answer';
  if (new Set(answer).size < answer.length) return 'not-an-answer';
  return answer.length === choices.length ? null : 'incomplete';
}

function checkText(
  { kind, atMost }: Extract<Question, { kind: 'text' | 'long' | 'email' | 'phone' | 'date' }>,
  answer: string,
): AnswerProblem | null {
  if (answer.length > Math.min(atMost ?? 10_000, 10_000)) return 'too-long';
  if (kind === 'email')
    return /^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/.test(answer.trim()) ? null : 'not-an-email';
  if (kind === 'phone') return /^\+?[\d\s().-]{6,20}$/.test(answer.trim()) ? null : 'not-a-phone';
  if (kind === 'date') return isDate(answer) ? null : 'not-a-date';
  return null;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const parsed = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(text);
}

function checkRecord(
  answer: unknown,
  keys: readonly string[],
  isValue: (value: unknown) => boolean,
  isWhole: boolean,
): AnswerProblem | null {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return 'not-an-answer';
  const entries = Object.entries(answer);
  if (!entries.every(([key, value]) => keys.includes(key) && isValue(value))) return 'not-an-answer';
  return isWhole && entries.length < keys.length ? 'incomplete' : null;
}

function isKano(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 5;
}

function isRating(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { importance, evaluation, ...others } = value as Record<string, unknown>;
  const isPoint = (given: unknown) => typeof given === 'number' && given >= 0 && given <= 10;
  return (
    isPoint(importance) &&
    (evaluation === undefined || isPoint(evaluation)) &&
    Object.keys(others).length === 0
  );
}

function isListOfTexts(answer: unknown): answer is string[] {
  return Array.isArray(answer) && answer.every((each) => typeof each === 'string');
}
