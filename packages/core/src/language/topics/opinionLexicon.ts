import { compileLexicon, type Lexicon } from '../lexicon/compileLexicon.ts';
import type { ReadLanguage } from '../tokens/stemWord.ts';
import english from './opinions/en.lexicon.json' with { type: 'json' };
import french from './opinions/fr.lexicon.json' with { type: 'json' };

/**
 * What phrases of opinion say of the tone, by group. `neutral`, `closing`, `notleaving` and `promise-kept` only keep what lies
 * inside them from being read otherwise ("merci d'avance").
 */
export const opinionWeights = {
  positive: 1,
  negative: -1,
  good: 0.6,
  bad: -0.6,
  anger: -1.2,
  disappointment: -1,
  worry: -0.6,
  joy: 1,
  gratitude: 0.7,
  closing: 0,
  leaving: -0.9,
  notleaving: 0,
  urgency: 0,
  effort: -0.5,
  'promise-broken': -0.4,
  'promise-kept': 0.4,
  'refusal-met': -0.8,
  irony: 0,
  person: 0,
  neutral: 0,
} as const;

export type OpinionGroup = keyof typeof opinionWeights;
export const opinionGroups = Object.keys(opinionWeights) as OpinionGroup[];

const compiled = new Map<ReadLanguage, Lexicon>();

/** The phrases of opinion of a language, compiled the first time they are asked for. */
export function opinionLexicon(language: ReadLanguage): Lexicon {
  let lexicon = compiled.get(language);
  if (!lexicon) {
    lexicon = compileLexicon(language === 'fr' ? french : english, language, opinionGroups);
    compiled.set(language, lexicon);
  }
  return lexicon;
}
