import type { Language } from '@rapport/contracts/vocabulary';
import type { Listening } from '../rules.ts';
import type { DueRow } from './dueQueries.ts';

/** The customer's own where the survey speaks it, else the workspace's first that it does. */
export function languageOf({ language, definition }: DueRow, rules: Listening): Language {
  const spoken = definition.languages;
  const own = language?.slice(0, 2).toLowerCase();
  const found = [own, ...rules.languages].find((each) => (spoken as string[]).includes(each ?? ''));
  return (found as Language | undefined) ?? spoken[0] ?? 'en';
}
