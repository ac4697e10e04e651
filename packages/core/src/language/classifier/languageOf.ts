import { detectLanguage } from '../detectLanguage.ts';
import type { ReadLanguage } from '../tokens/stemWord.ts';

const sampled = 200;

/** The language that most of a sample of texts is in. */
export function languageOf(texts: readonly string[]): ReadLanguage {
  const step = Math.max(1, Math.floor(texts.length / sampled));
  let french = 0;
  let all = 0;
  for (let i = 0; i < texts.length; i += step, all++)
    if (detectLanguage(texts[i]!, ['en', 'fr']).language === 'fr') french++;
  return french * 2 > all ? 'fr' : 'en';
}
