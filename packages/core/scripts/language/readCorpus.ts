import { readdirSync, readFileSync } from 'node:fs';
import type { ReadLanguage } from '../../src/language/tokens/stemWord.ts';
import { typeKeys } from '../../src/relations/catalogue.ts';

export interface Labelled {
  text: string;
  /** Index of the type; -1 for a text that says nothing of the relationship. */
  type: number;
  sector: string;
}

const folder = new URL('../../src/language/corpus/', import.meta.url);

/** The labelled texts of a language, in the order of file names. */
export function readCorpus(language: ReadLanguage): Labelled[] {
  const texts: Labelled[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith(`.${language}.json`) || name.startsWith('neutral.')) continue;
    const sector = name.split('.')[0]!;
    const byType = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, string[]>;
    for (const [key, members] of Object.entries(byType)) {
      const type = typeKeys.indexOf(key as (typeof typeKeys)[number]);
      if (type < 0) throw new Error(`${name}: "${key}" is no type of the catalogue`);
      for (const text of members) texts.push({ text, type, sector });
    }
  }
  return texts;
}

/** Texts that say nothing of the relationship. */
export function readNeutral(language: ReadLanguage): Labelled[] {
  const name = `neutral.${language}.json`;
  const texts = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as string[];
  return texts.map((text) => ({ text, type: -1, sector: 'neutral' }));
}
