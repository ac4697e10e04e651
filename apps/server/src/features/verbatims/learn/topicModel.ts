import { type SavedClassifier, TextClassifier } from '@rapport/core/language';

/** One classifier a topic: a text may be about several. */
export interface TopicModel {
  version: number;
  classifiers: { key: string; classifier: TextClassifier }[];
}

export interface SavedTopicModel {
  classifiers: { key: string; saved: SavedClassifier }[];
}

export const isAbout = 'about';
export const isNotAbout = 'other';

/** What a classifier reads: the words, and whether the phrases of the taxonomy were found. */
export function withPhrases(text: string, phrasesFound: boolean): string {
  return phrasesFound ? `${text}\nxxphrasexx xxfoundxx` : text;
}

export function openModel(version: number, { classifiers }: SavedTopicModel): TopicModel {
  return {
    version,
    classifiers: classifiers.map(({ key, saved }) => ({ key, classifier: TextClassifier.open(saved) })),
  };
}
