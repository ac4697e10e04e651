import { createHash } from 'node:crypto';
import type { ReadLanguage } from '../../src/language/tokens/stemWord.ts';
import { readCorpus, readNeutral } from './readCorpus.ts';
import { settings } from './settings.ts';
import { countFeatures } from './vectorise.ts';

/**
 * A hash of all a model of a language is made from: the settings, and the labels and features of every text. Code may be
 * rewritten without training again, as long as it reads the same.
 */
export function inputsHash(language: ReadLanguage): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const { text, type, sector } of [...readCorpus(language), ...readNeutral(language)]) {
    const { hashes, counts } = countFeatures(text, language);
    hash.update(`${type} ${sector} ${text}`).update(hashes).update(counts);
  }
  return hash.digest('hex').slice(0, 32);
}
