export { type DatedText, type EmergingPhrase, emergingPhrases } from './emergingPhrases.ts';
export { findTopics, readVerbatim } from './readVerbatim.ts';
export { starterTaxonomies, type Trade } from './starters/index.ts';
export { type CompiledTaxonomy, compileTaxonomy, type Topic, unreadablePhrases } from './taxonomy.ts';
export { compareBalances, compareShares, topicBalance, topicShare } from './topicFigures.ts';
export {
  type SignalKey,
  type Stretch,
  signalKeys,
  type Tone,
  tones,
  type VerbatimReading,
} from './verbatimReading.ts';
