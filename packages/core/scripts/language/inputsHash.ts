import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { ReadLanguage } from '../../src/language/tokens/stemWord.ts';
import { settings } from './settings.ts';

const source = new URL('../../src/language/', import.meta.url);

/** A hash of all a model of a language is made from: its corpus and lexicon, the reading of features, the settings. */
export function inputsHash(language: ReadLanguage): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  const other = language === 'fr' ? '.en.' : '.fr.';
  for (const folder of ['corpus/', 'features/', 'lexicon/', 'tokens/']) {
    const names = readdirSync(new URL(folder, source)).sort();
    for (const name of names) {
      if (name.includes(other) || name.includes('.test.')) continue;
      hash.update(name).update(readFileSync(new URL(folder + name, source)));
    }
  }
  return hash.digest('hex').slice(0, 32);
}
