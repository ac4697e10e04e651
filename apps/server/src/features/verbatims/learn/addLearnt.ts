import { type KeptText, sources, topicMark } from '../keep/keptText.ts';
import { isAbout, type TopicModel, withPhrases } from './topicModel.ts';

/** For the topics that a model answers, what it says takes the place of what phrases say. */
export function addLearnt(kept: KeptText, text: string, model: TopicModel | null): KeptText {
  if (model === null || model.classifiers.length === 0) return kept;
  const marks = new Map(kept.marks.map((each) => [each.mark, each]));
  for (const { key, classifier } of model.classifiers) {
    const mark = topicMark(key);
    const isRead = marks.has(mark);
    const { label, probability } = classifier.classify(withPhrases(text, isRead));
    const isTold = label === isAbout && probability >= 0.5;
    if (isTold && !isRead) marks.set(mark, { mark, sentiment: kept.sentiment, source: sources.learnt });
    else if (!isTold && isRead) marks.delete(mark);
  }
  return { ...kept, marks: [...marks.values()], modelVersion: model.version };
}
