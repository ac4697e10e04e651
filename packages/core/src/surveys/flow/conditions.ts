import { type Condition, otherPrefix, type SurveyAnswers, type Test } from '../definition.ts';

/** Whether something is true of what is known so far. What was not answered is neither equal, above nor under anything. */
export function holds(condition: Condition, known: SurveyAnswers): boolean {
  if ('all' in condition) return condition.all.every((each) => holds(each, known));
  if ('any' in condition) return condition.any.some((each) => holds(each, known));
  if ('not' in condition) return !holds(condition.not, known);
  return passes(condition, known[condition.of]);
}

/** Every id that a condition looks at. */
export function lookedAt(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(lookedAt);
  if ('any' in condition) return condition.any.flatMap(lookedAt);
  if ('not' in condition) return lookedAt(condition.not);
  return [condition.of];
}

function passes({ is, value }: Test, answer: unknown): boolean {
  const isAnswered = answer !== undefined && answer !== null && answer !== '' && !isEmptyList(answer);
  if (is === 'answered') return isAnswered;
  if (is === 'unanswered') return !isAnswered;
  if (is === 'different') return !(isAnswered && isEqual(answer, value));
  if (!isAnswered) return false;
  if (is === 'equal') return isEqual(answer, value);
  if (is === 'one-of') return Array.isArray(value) && value.some((each) => isEqual(answer, each));
  const [given, bound] = [Number(answer), Number(value)];
  return is === 'at-least' ? given >= bound : given <= bound;
}

/** A list is equal to each of its members: `multiple` includes the choice. Numbers come from links as text. */
function isEqual(answer: unknown, value: unknown): boolean {
  if (Array.isArray(answer)) return answer.some((each) => isEqual(each, value));
  if (value === 'other' && typeof answer === 'string' && answer.startsWith(otherPrefix)) return true;
  return answer === value || (typeof answer !== 'object' && String(answer) === String(value));
}

function isEmptyList(answer: unknown): boolean {
  return Array.isArray(answer) && answer.length === 0;
}
