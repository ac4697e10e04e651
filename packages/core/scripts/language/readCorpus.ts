import { readdirSync, readFileSync } from 'node:fs';
import type { ReadLanguage } from '../../src/language/tokens/stemWord.ts';
import { typeKeys } from '../../src/relations/catalogue.ts';

export interface Labelled {
  text: string;
  /** Index of the type; -1 for a text that says nothing of the relationship. */
  type: number;
  sector: string;
  /** Neutral texts alone: the place of what it is made of. */
  place?: number;
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

/** How far apart the neutral texts are that make a longer one: a multiple of 5 and 10, so that both fall in the same fold. */
const stride = 40;

/**
 * Texts that say nothing of the relationship: those of the file, then as many longer ones, each made of two of them between a
 * greeting and a closing. The fold of a text is that of its place modulo 5 or 10, the same for a text and what is made of it.
 */
export function readNeutral(language: ReadLanguage): Labelled[] {
  const name = `neutral.${language}.json`;
  const texts = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as string[];
  const { greetings, closings } = manners[language];
  const longer = texts.map((text, place) => {
    const other = texts[place + stride] ?? texts[place % 10]!;
    const greeting = greetings[place % greetings.length]!;
    return `${greeting} ${text} ${other} ${closings[place % closings.length]}`.trim();
  });
  return [...texts, ...longer].map((text, i) => ({
    text,
    type: -1,
    sector: 'neutral',
    place: i % texts.length,
  }));
}

const manners = {
  fr: {
    greetings: [
      'Bonjour,',
      'Bonjour Madame, Monsieur,',
      '',
      'Bonsoir,',
      'Bonjour, petite question :',
      'Madame, Monsieur,',
      'bjr',
    ],
    closings: [
      'Merci.',
      'Merci d’avance.',
      'Cordialement.',
      '',
      'Bonne journée.',
      'Merci de votre retour.',
      'mrc',
      'Bien à vous, C. Martin',
    ],
  },
  en: {
    greetings: ['Hello,', 'Hi,', '', 'Good morning,', 'Hi, quick question:', 'Dear Sir or Madam,', 'hi'],
    closings: [
      'Thanks.',
      'Thank you.',
      'Kind regards',
      '',
      'Have a good day.',
      'Please let me know.',
      'thx',
      'Best wishes, C. Martin',
    ],
  },
} as const;
