import type { Estimate } from '../../estimate.ts';
import { shareEstimate } from './shareEstimate.ts';
import type { LabelledTexts, TextClassifier } from './TextClassifier.ts';

/** The label of texts that are about none of the others. */
export const outOfScope = 'oos';

export interface JudgeOptions {
  /** Whether unsure answers are withheld: they count as `oos`. */
  abstains: boolean;
  level?: number;
}

/** How good a classifier is on texts that it has not seen. */
export interface Judgement {
  /** Texts whose label is one of those learnt. */
  inScope: number;
  /** Share of them told right. */
  accuracy: Estimate;
  /** Mean over labels of the harmonic mean of precision and recall; a label never told and never given counts 0. */
  macroF1: number;
  /** Mean of -ln of the probability given to the right label. */
  logLoss: number;
  /** Mean distance between probability told and share right, in ten bins (expected calibration error). */
  calibrationError: number;
  /** Share of texts out of scope that were told so; null without any. */
  outOfScopeRecall: Estimate | null;
  /** Share of texts in scope that were withheld. */
  abstained: number;
  /** Worst labels first. */
  perLabel: { label: string; n: number; precision: number; recall: number; f1: number }[];
}

const bins = 10;
/** Nothing is impossible: a probability of 0 in 32 bits is told as this. */
const leastProbability = 1e-9;

/**
 * Texts labelled `oos` are judged apart unless the classifier has learnt that label too.
 *
 * @throws RangeError for a label that is neither learnt nor `oos`, or without a text in scope
 */
export function judgeClassifier(
  classifier: TextClassifier,
  { texts, labels }: LabelledTexts,
  { abstains, level = 0.95 }: JudgeOptions,
): Judgement {
  const numberOf = new Map(classifier.labels.map((label, k) => [label, k]));
  const classes = classifier.labels.length;
  const right = new Float64Array(classes);
  const told = new Float64Array(classes);
  const given = new Float64Array(classes);
  const binned = Array.from({ length: bins }, () => ({ n: 0, right: 0, probability: 0 }));
  let loss = 0;
  let withheld = 0;
  let strangers = 0;
  let strangersTold = 0;
  for (const [i, text] of texts.entries()) {
    const label = labels[i]!;
    const own = numberOf.get(label);
    const { label: answer, probability, isUnsure } = classifier.classify(text);
    const isWithheld = abstains && isUnsure;
    const answered = numberOf.get(answer)!;
    if (own === undefined) {
      if (label !== outOfScope) throw new RangeError(`the label "${label}" was not learnt`);
      strangers++;
      if (isWithheld) strangersTold++;
      else told[answered]!++;
      continue;
    }
    given[own]!++;
    loss -= Math.log(Math.max(leastProbability, classifier.probabilities(text)[own]!));
    const bin = binned[Math.min(bins - 1, Math.floor(probability * bins))]!;
    bin.n++;
    bin.probability += probability;
    if (answered === own) bin.right++;
    if (isWithheld) withheld++;
    else told[answered]!++;
    if (!isWithheld && answered === own) right[own]!++;
  }
  const inScope = given.reduce((sum, n) => sum + n, 0);
  if (inScope === 0) throw new RangeError('there is no text with a label that was learnt');
  const correct = right.reduce((sum, n) => sum + n, 0);
  const ownOos = numberOf.get(outOfScope);
  const perLabel = classifier.labels.map((label, k) => ({
    label,
    n: given[k]!,
    precision: told[k]! === 0 ? 0 : right[k]! / told[k]!,
    recall: given[k]! === 0 ? 0 : right[k]! / given[k]!,
    f1: told[k]! + given[k]! === 0 ? 0 : (2 * right[k]!) / (told[k]! + given[k]!),
  }));
  // A label that the test does not hold says nothing of how well it is told.
  const present = perLabel.filter(({ n }) => n > 0);
  return {
    inScope,
    accuracy: shareEstimate(correct, inScope, level, 'accuracy'),
    macroF1: present.reduce((sum, { f1 }) => sum + f1, 0) / present.length,
    logLoss: loss / inScope,
    calibrationError: binned.reduce((sum, bin) => sum + Math.abs(bin.probability - bin.right), 0) / inScope,
    outOfScopeRecall:
      ownOos !== undefined && given[ownOos]! > 0
        ? shareEstimate(right[ownOos]!, given[ownOos]!, level, 'out-of-scope-recall')
        : strangers > 0
          ? shareEstimate(strangersTold, strangers, level, 'out-of-scope-recall')
          : null,
    abstained: withheld / inScope,
    perLabel: present.sort((a, b) => a.f1 - b.f1),
  };
}
