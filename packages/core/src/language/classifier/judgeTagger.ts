import type { Estimate } from '../../estimate.ts';
import { shareEstimate } from './shareEstimate.ts';
import type { TaggedTexts, TextTagger } from './TextTagger.ts';

/** How good a tagger is on texts that it has not seen. */
export interface TaggerJudgement {
  /** Share of texts whose labels are told exactly: none missing, none too many. */
  accuracy: Estimate;
  /** Mean over labels of the harmonic mean of precision and recall. */
  macroF1: number;
  /** The same over all labels of all texts together. */
  microF1: number;
  /** Mean, over texts and labels, of -ln of the probability given to what is. */
  logLoss: number;
  /** Worst labels first. */
  perLabel: { label: string; n: number; precision: number; recall: number; f1: number }[];
}

const leastProbability = 1e-9;

/** @throws RangeError for a label that was not learnt, or without a text */
export function judgeTagger(
  tagger: TextTagger,
  { texts, labels }: TaggedTexts,
  level = 0.95,
): TaggerJudgement {
  if (texts.length === 0) throw new RangeError('there is no text to judge by');
  const numberOf = new Map(tagger.labels.map((label, k) => [label, k]));
  const counts = tagger.labels.map(() => ({ right: 0, told: 0, given: 0 }));
  let loss = 0;
  let exact = 0;
  for (const [i, text] of texts.entries()) {
    const own = labels[i]!.map((label) => {
      const k = numberOf.get(label);
      if (k === undefined) throw new RangeError(`the label "${label}" was not learnt`);
      return k;
    });
    let isExact = true;
    for (const [k, probability] of tagger.probabilities(text).entries()) {
      const [isTold, isGiven] = [probability >= tagger.thresholds[k]!, own.includes(k)];
      const count = counts[k]!;
      if (isTold) count.told++;
      if (isGiven) count.given++;
      if (isTold && isGiven) count.right++;
      if (isTold !== isGiven) isExact = false;
      loss -= Math.log(Math.max(leastProbability, isGiven ? probability : 1 - probability));
    }
    if (isExact) exact++;
  }
  const perLabel = counts.map(({ right, told, given }, k) => ({
    label: tagger.labels[k]!,
    n: given,
    precision: told === 0 ? 0 : right / told,
    recall: given === 0 ? 0 : right / given,
    f1: f1Of(right, told, given),
  }));
  // A label that the test does not hold says nothing of how well it is told.
  const present = perLabel.filter(({ n }) => n > 0);
  const sum = (name: 'right' | 'told' | 'given') => counts.reduce((all, count) => all + count[name], 0);
  return {
    accuracy: shareEstimate(exact, texts.length, level, 'exact-labels'),
    macroF1: present.reduce((all, { f1 }) => all + f1, 0) / present.length,
    microF1: f1Of(sum('right'), sum('told'), sum('given')),
    logLoss: loss / (texts.length * counts.length),
    perLabel: present.sort((a, b) => a.f1 - b.f1),
  };
}

function f1Of(right: number, told: number, given: number): number {
  return told + given === 0 ? 0 : (2 * right) / (told + given);
}
