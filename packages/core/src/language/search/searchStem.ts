import { type ReadLanguage, stemWord } from '../tokens/stemWord.ts';

/**
 * The stem a word is searched by. French plurals lose their s first: "livraisons" would else be cut as the verb form it looks like,
 * and not meet "livraison".
 */
export function searchStem(word: string, language: ReadLanguage): string {
  const singular = language === 'fr' && word.length > 4 && word.endsWith('s') ? word.slice(0, -1) : word;
  return stemWord(singular, language);
}
