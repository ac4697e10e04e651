import { seededRandom } from '../../numeric/random.ts';
import { languageOf } from './languageOf.ts';
import type { TrainingOptions } from './TextClassifier.ts';
import { type LogisticEach, trainEach } from './trainEach.ts';
import { addScores, shuffle } from './trainLogistic.ts';
import { type SparseRows, Vocabulary } from './Vocabulary.ts';

/** Texts and what each is about: several things, one, or none. */
export interface TaggedTexts {
  texts: readonly string[];
  labels: readonly (readonly string[])[];
}

/** The same as numbers. */
export interface LabelledRows {
  rows: SparseRows;
  labels: readonly (readonly number[])[];
  /** Columns. */
  size: number;
  /** Labels there are. */
  count: number;
}

/** A label that a text has. */
export interface Tag {
  label: string;
  probability: number;
}

const folds = 3;

/**
 * Tells what texts are about when that may be several things, from labelled examples: one logistic regression a label, on stems, pairs
 * of words and runs of characters. From what probability a label is told is chosen, label by label, where its F1 is greatest on
 * texts held out (Lipton et al., Optimal thresholding of classifiers to maximize F1, 2014): a rare label is told at less.
 */
export class TextTagger {
  /** In the order of first appearance. */
  readonly labels: readonly string[];
  /** From what probability each is told. */
  readonly thresholds: Float32Array;
  readonly #vocabulary: Vocabulary;
  readonly #learnt: LogisticEach;
  readonly #scratch: ReturnType<Vocabulary['scratch']>;
  readonly #scores: Float32Array;

  private constructor(
    labels: readonly string[],
    vocabulary: Vocabulary,
    learnt: LogisticEach,
    thresholds: Float32Array,
  ) {
    this.labels = labels;
    this.thresholds = thresholds;
    this.#vocabulary = vocabulary;
    this.#learnt = learnt;
    this.#scratch = vocabulary.scratch();
    this.#scores = new Float32Array(labels.length);
  }

  /**
   * @throws RangeError when no text has a label
   * @example TextTagger.train({ texts, labels: [['late', 'rude'], []] }).tag('Late again, and no word of sorry.')
   */
  static train(
    { texts, labels }: TaggedTexts,
    { seed = 7, language = languageOf(texts) }: Omit<TrainingOptions, 'classWeights'> = {},
  ): TextTagger {
    const names = [...new Set(labels.flat())];
    if (names.length === 0) throw new RangeError('a tagger needs texts that have a label');
    const numberOf = new Map(names.map((name, k) => [name, k]));
    const vocabulary = Vocabulary.learn(texts, language);
    const set: LabelledRows = {
      rows: vocabulary.readAll(texts),
      labels: labels.map((own) => own.map((name) => numberOf.get(name)!)),
      size: vocabulary.size,
      count: names.length,
    };
    const random = seededRandom(seed);
    const places = Int32Array.from({ length: texts.length }, (_, i) => i);
    const thresholds = thresholdsOf(set, heldOutScores(set, places, seed));
    return new TextTagger(names, vocabulary, trainEach(set, places, random), thresholds);
  }

  /** The labels a text has, the surest first. Costs the features of the text x labels. */
  tag(text: string): Tag[] {
    return this.probabilities(text)
      .reduce<Tag[]>((told, probability, k) => {
        if (probability >= this.thresholds[k]!) told.push({ label: this.labels[k]!, probability });
        return told;
      }, [])
      .sort((a, b) => b.probability - a.probability);
  }

  /** That each label holds, in the order of `labels`; valid until the next call. */
  probabilities(text: string): Float32Array {
    const { columns, values } = this.#scratch;
    const { weights, bias } = this.#learnt;
    const count = this.#vocabulary.read(text, columns, values);
    this.#scores.set(bias);
    addScores(weights, bias.length, columns, values, 0, count, this.#scores);
    for (let k = 0; k < bias.length; k++) this.#scores[k] = probabilityOf(this.#scores[k]!);
    return this.#scores;
  }
}

function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Of every text, by what was learnt from the others. scores[text * labels + label] */
function heldOutScores(set: LabelledRows, places: Int32Array, seed: number): Float32Array {
  const { count, rows } = set;
  const random = seededRandom(seed + 1);
  const order = places.slice();
  shuffle(order, random);
  const scores = new Float32Array(places.length * count);
  const parts = Math.min(folds, places.length);
  for (let part = 0; part < parts; part++) {
    const judged = order.filter((_, turn) => turn % parts === part);
    const others = order.filter((_, turn) => turn % parts !== part);
    const { weights, bias } = trainEach(set, others, random);
    for (const i of judged) {
      const own = scores.subarray(i * count, (i + 1) * count);
      own.set(bias);
      addScores(weights, count, rows.columns, rows.values, rows.starts[i]!, rows.starts[i + 1]!, own);
    }
  }
  return scores;
}

function thresholdsOf({ labels, count }: LabelledRows, scores: Float32Array): Float32Array {
  return Float32Array.from({ length: count }, (_, k) => {
    const order = labels.map((_own, i) => i).sort((a, b) => scores[b * count + k]! - scores[a * count + k]!);
    const holding = labels.reduce((sum, own) => sum + (own.includes(k) ? 1 : 0), 0);
    let right = 0;
    let best = { f1: 0, at: 0 };
    for (const [at, i] of order.entries()) {
      if (labels[i]!.includes(k)) right++;
      const f1 = (2 * right) / (at + 1 + holding);
      if (f1 > best.f1) best = { f1, at };
    }
    const last = scores[order[best.at]! * count + k]!;
    const next = order[best.at + 1];
    // Between the last that is told and the first that is not.
    return probabilityOf(next === undefined ? last : (last + scores[next * count + k]!) / 2);
  });
}
