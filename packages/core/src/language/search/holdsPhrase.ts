import type { ReadLanguage } from '../tokens/stemWord.ts';
import { tokenise } from '../tokens/tokenise.ts';
import { searchStem } from './searchStem.ts';

/**
 * Whether a text holds one of these phrases: their words, in any form and whatever accents and capitals, one after the other.
 * Small words count too. A phrase without a word is in no text.
 *
 * @param language of the text; one we have no stems for is compared as English
 * @example holdsPhrase('Deux colis abîmés ce mois-ci', 'fr', ['colis abîmé'])
 */
export function holdsPhrase(text: string, language: string, phrases: readonly string[]): boolean {
  const as: ReadLanguage = language === 'fr' ? 'fr' : 'en';
  const said = formsInOrder(text, as);
  return phrases.some((phrase) => {
    const asked = formsInOrder(phrase, as);
    if (asked.length === 0) return false;
    return said.some((_, from) => asked.every((forms, i) => isSame(forms, said[from + i])));
  });
}

/** Of each word what it is compared by. Numbers as they are written: a reference is not any number. */
function formsInOrder(text: string, language: ReadLanguage): string[][] {
  return tokenise(text, language).flatMap(({ kind, word, start, end }) => {
    if (kind === 'mark') return [];
    return [kind === 'word' ? formsOf(word, language) : [text.slice(start, end)]];
  });
}

/** The stem, and what is left without the ending of a plural: stems of short words lose more ("bells", "bell"). */
function formsOf(word: string, language: ReadLanguage): string[] {
  return [
    `stem ${searchStem(word, language)}`,
    word,
    ...(/[^s]s$/.test(word) ? [word.slice(0, -1)] : []),
    ...(/(s|x|z|ch|sh)es$/.test(word) ? [word.slice(0, -2)] : []),
  ];
}

function isSame(asked: readonly string[], said: readonly string[] | undefined): boolean {
  return said?.some((form) => asked.includes(form)) ?? false;
}
