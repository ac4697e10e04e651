import { expect, test } from 'vitest';
import { readCorpus, readNeutral } from '../../scripts/language/readCorpus.ts';
import { typeKeys } from '../relations/catalogue.ts';

test.each(['fr', 'en'] as const)(
  'the corpus of %s holds at least 60 texts of each type, and 300 neutral ones',
  (language) => {
    const corpus = readCorpus(language);
    for (const [type, key] of typeKeys.entries()) {
      expect(corpus.filter((text) => text.type === type).length, key).toBeGreaterThanOrEqual(60);
    }
    expect(readNeutral(language).length).toBeGreaterThanOrEqual(300);
  },
);

test.each(['fr', 'en'] as const)('no text of %s is labelled twice in different ways', (language) => {
  const typeOf = new Map<string, number>();
  for (const { text, type } of [...readCorpus(language), ...readNeutral(language)]) {
    const key = text.toLowerCase().trim();
    expect(typeOf.get(key) ?? type, text).toBe(type);
    typeOf.set(key, type);
  }
});
