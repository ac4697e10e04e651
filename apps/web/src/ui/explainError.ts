import { ApiError } from '../api/ApiError.ts';
import type { Write } from '../i18n/useText.ts';

/** The words for an error. `isOfItsKind`: they are those of every error of its kind, for the server has said nothing of its own. */
export function explainError(
  error: unknown,
  t: Write,
): { title: string; text: string; isOfItsKind: boolean } {
  const code = error instanceof ApiError ? error.code : 'internal';
  const title = t(`shell.error.${code}.title`);
  const advice = t(`shell.error.${code}.advice`);
  const said = error instanceof ApiError && !saysNothing.includes(code) ? saidBy(error, t) : null;
  if (said === null) return { title, text: advice, isOfItsKind: true };
  const isShort = code === 'forbidden' || isOfOneValue(error as ApiError);
  return { title, text: isShort ? `${said} ${advice}` : said, isOfItsKind: false };
}

/** Kinds of which our own words say all there is. */
const saysNothing: readonly ApiError['code'][] = ['offline', 'unauthenticated', 'internal'];

/** A sentence that says no more than what is wrong with a value is told with the value's name, where there is one. */
function saidBy({ message, fields: [first] }: ApiError, t: Write): string | null {
  const name = first && nameOf(first.field);
  if (!name || !isOfOneValue({ message, fields: [first] })) return message || null;
  return t('shell.field.says', { name: t(`shell.field.${name}`), problem: first.message });
}

function isOfOneValue({ message, fields: [first] }: Pick<ApiError, 'message' | 'fields'>): boolean {
  return first !== undefined && message.toLowerCase() === `${first.message.toLowerCase()}.`;
}

const named = [
  'name',
  'email',
  'password',
  'title',
  'text',
  'subject',
  'url',
  'phone',
  'language',
  'currency',
  'amountCents',
  'from',
  'to',
  'day',
  'question',
  'slug',
] as const;

function nameOf(field: string): (typeof named)[number] | undefined {
  return named.find((each) => each === field.split('.').at(-1));
}
