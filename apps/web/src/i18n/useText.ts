import { useLingui } from '@lingui/react';
import type { Language } from '@rapport/contracts/vocabulary';
import type { TextKey } from './en/catalogue.ts';

export type TextValues = Record<string, string | number | Date | null | undefined>;

/** Writes the text of a key in the language shown, with its values set in (ICU: plural, select, number, date). */
export type Write = (key: TextKey, values?: TextValues) => string;

/** `t('imports.rows', { count })`: the texts of the language shown. Keys are checked by the compiler. */
export function useText(): { t: Write; language: Language } {
  const { i18n } = useLingui();
  return {
    t: (key, values) => i18n._(key, values),
    language: i18n.locale === 'fr' ? 'fr' : 'en',
  };
}
