import type { ReadLanguage } from '../../tokens/stemWord.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { compilePhrases, type Phrases } from './phrases.ts';

const compiled = new Map<ReadLanguage, Phrases>();

/** The phrases of a language, compiled at their first use. */
export function phrasesOf(language: ReadLanguage): Phrases {
  const known = compiled.get(language);
  if (known) return known;
  const phrases = compilePhrases(language === 'fr' ? french : english);
  compiled.set(language, phrases);
  return phrases;
}
