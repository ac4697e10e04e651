import { compileLexicon, type Lexicon } from '../lexicon/compileLexicon.ts';
import type { ReadLanguage } from '../tokens/stemWord.ts';

/**
 * Something customers speak of. Phrases are written as in the lexicon (docs/language.md); one that begins with `+` or `-` speaks
 * well or ill of the topic by itself ("-en panne").
 */
export interface Topic {
  key: string;
  name: { fr: string; en: string };
  phrases: { fr: readonly string[]; en: readonly string[] };
}

/** Phrases of a topic speak ill, not at all, or well of it: the groups of a compiled taxonomy, topic after topic. */
const polarities = [-1, 0, 1] as const;

export interface CompiledTaxonomy {
  topics: readonly Topic[];
  lexicons: Readonly<Record<ReadLanguage, Lexicon>>;
}

/** Phrases that can't be read are left out: see `unreadablePhrases`. */
export function compileTaxonomy(topics: readonly Topic[]): CompiledTaxonomy {
  return { topics, lexicons: { fr: lexiconIn(topics, 'fr'), en: lexiconIn(topics, 'en') } };
}

/** The topic and the polarity that a group of a compiled taxonomy stands for. */
export function meaningOf(group: number): { topic: number; polarity: -1 | 0 | 1 } {
  return { topic: Math.floor(group / 3), polarity: polarities[group % 3]! };
}

/** Phrases that can't be read, each with its topic and language. */
export function unreadablePhrases(
  topics: readonly Topic[],
): { key: string; language: ReadLanguage; phrase: string }[] {
  return topics.flatMap((topic) =>
    (['fr', 'en'] as const).flatMap((language) =>
      topic.phrases[language]
        .filter((phrase) => !isReadable(phrase, language))
        .map((phrase) => ({ key: topic.key, language, phrase })),
    ),
  );
}

function isReadable(phrase: string, language: ReadLanguage): boolean {
  try {
    const { phrasesFrom } = compileLexicon({ sets: {}, cues: { it: [wordsOf(phrase)] } }, language, ['it']);
    return phrasesFrom.some((phrases) => phrases.length > 0);
  } catch {
    return false;
  }
}

function lexiconIn(topics: readonly Topic[], language: ReadLanguage): Lexicon {
  const cues: Record<string, string[]> = {};
  const groups = topics.flatMap(({ key, phrases }) =>
    polarities.map((polarity) => {
      const group = `${key} ${polarity}`;
      cues[group] = phrases[language]
        .filter((phrase) => polarityOf(phrase) === polarity && isReadable(phrase, language))
        .map(wordsOf);
      return group;
    }),
  );
  return compileLexicon({ sets: {}, cues }, language, groups);
}

function polarityOf(phrase: string): -1 | 0 | 1 {
  if (phrase.startsWith('+')) return 1;
  return phrase.startsWith('-') ? -1 : 0;
}

function wordsOf(phrase: string): string {
  return phrase.replace(/^[+-]/, '').trim();
}
