import type { ReadLanguage } from '../tokens/stemWord.ts';
import { compileLexicon, type Lexicon } from './compileLexicon.ts';
import english from './en.lexicon.json' with { type: 'json' };
import french from './fr.lexicon.json' with { type: 'json' };

const compiled = new Map<ReadLanguage, Lexicon>();

/** The lexicon of a language, compiled the first time it is asked for. */
export function lexiconOf(language: ReadLanguage): Lexicon {
  let lexicon = compiled.get(language);
  if (!lexicon) {
    lexicon = compileLexicon(language === 'fr' ? french : english, language);
    compiled.set(language, lexicon);
  }
  return lexicon;
}
