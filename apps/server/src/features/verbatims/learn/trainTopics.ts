import type { Topic, TopicModelReport } from '@rapport/contracts/verbatims';
import { TextClassifier } from '@rapport/core/language';
import { compileTaxonomy, readVerbatim } from '@rapport/core/topics';
import { isHeldOut } from '../../models/heldOut.ts';
import type { Learnt } from '../../models/learn.ts';
import type { LabelRow } from './learnQueries.ts';
import { isAbout, isNotAbout, openModel, type SavedTopicModel, withPhrases } from './topicModel.ts';

/** A topic is learnt from this many texts that are about it, and as many that are not. */
export const leastLabels = 20;

export interface TrainingInput {
  labels: LabelRow[];
  topics: readonly Topic[];
  current: SavedTopicModel | null;
}

/**
 * Learns each topic that has labels enough on seven tenths of them, and compares on the rest: with phrases alone and with the model
 * in use. A topic's classifier takes over where it is better than both; the others stay as they are. The labels held out are never
 * learnt from, so that the next comparison is as fair as this one.
 */
export function trainTopics({ labels, topics, current }: TrainingInput): Learnt {
  const compiled = compileTaxonomy(topics);
  const found = labels.map(
    ({ text, language }) =>
      new Set(readVerbatim(text, { languages: [language], taxonomy: compiled }).topics.map(({ key }) => key)),
  );
  const opened = current === null ? null : openModel(0, current);
  const model: SavedTopicModel = { classifiers: [] };
  const report: TopicModelReport = { labels: labels.length, topics: [], needed: leastLabels };
  for (const { key } of topics) {
    const rows = labels.map((label, i) => ({
      id: label.exchange_id,
      text: withPhrases(label.text, found[i]!.has(key)),
      byPhrases: found[i]!.has(key),
      isTrue: label.topics.some((topic) => topic.key === key),
    }));
    const labelled = rows.filter(({ isTrue }) => isTrue).length;
    const kept = current?.classifiers.find((each) => each.key === key);
    if (labelled < leastLabels || rows.length - labelled < leastLabels) {
      if (kept) model.classifiers.push(kept);
      continue;
    }
    const heldOut = rows.filter(({ id }) => isHeldOut(id.slice(0, 8)));
    const learnt = rows.filter(({ id }) => !isHeldOut(id.slice(0, 8)));
    const inUse = opened?.classifiers.find((each) => each.key === key)?.classifier;
    const byPhrases = f1(heldOut.map(({ isTrue, byPhrases: told }) => ({ isTrue, isTold: told })));
    const byCurrent = inUse ? f1Of(inUse, heldOut) : null;
    const canLearn = new Set(learnt.map(({ isTrue }) => isTrue)).size === 2;
    const classifier = canLearn ? trained(learnt) : null;
    const byLearnt = classifier ? f1Of(classifier, heldOut) : 0;
    const takesOver = classifier !== null && byLearnt > Math.max(byPhrases, byCurrent ?? 0);
    report.topics.push({
      key,
      labelled,
      heldOut: heldOut.length,
      phrases: byPhrases,
      current: byCurrent,
      learnt: byLearnt,
      takesOver,
    });
    if (takesOver) model.classifiers.push({ key, saved: classifier.save() });
    else if (kept) model.classifiers.push(kept);
  }
  return {
    report,
    model,
    verdict: report.topics.some(({ takesOver }) => takesOver) ? 'takes-over' : 'left',
  };
}

interface Row {
  text: string;
  isTrue: boolean;
}

function trained(rows: readonly Row[]): TextClassifier {
  return TextClassifier.train(
    {
      texts: rows.map(({ text }) => text),
      labels: rows.map(({ isTrue }) => (isTrue ? isAbout : isNotAbout)),
    },
    { classWeights: 'balanced' },
  );
}

function f1Of(classifier: TextClassifier, rows: readonly Row[]): number {
  return f1(
    rows.map(({ text, isTrue }) => ({ isTrue, isTold: classifier.classify(text).label === isAbout })),
  );
}

function f1(answers: readonly { isTrue: boolean; isTold: boolean }[]): number {
  const both = answers.filter(({ isTrue, isTold }) => isTrue && isTold).length;
  const either =
    answers.filter(({ isTrue }) => isTrue).length + answers.filter(({ isTold }) => isTold).length;
  return either === 0 ? 0 : (2 * both) / either;
}
