import type { ReadLanguage } from '../tokens/stemWord.ts';

const sets = (fr: string, en: string): Record<ReadLanguage, ReadonlySet<string>> => ({
  fr: new Set(fr.split(' ')),
  en: new Set(en.split(' ')),
});

const negations = sets(
  'ne pas jamais rien aucun aucune ni sans guere nullement',
  'not no never nothing nobody none neither nor without hardly barely cannot',
);
const intensifiers = sets(
  'tres trop vraiment tellement si extremement absolument totalement completement hyper super ultra grave carrement franchement tant beaucoup enormement',
  'very really so too extremely absolutely totally completely utterly super truly deeply such incredibly bloody proper',
);
const diminishers = sets(
  'peu plutot assez presque vaguement moyennement legerement',
  'bit slightly somewhat fairly rather quite little almost vaguely kind',
);

export const isNegation = (word: string, language: ReadLanguage): boolean => negations[language].has(word);
export const isIntensifier = (word: string, language: ReadLanguage): boolean =>
  intensifiers[language].has(word);
export const isDiminisher = (word: string, language: ReadLanguage): boolean =>
  diminishers[language].has(word);
