import { type Random, seededRandom } from '../../numeric/random.ts';
import type { ReadLanguage } from '../tokens/stemWord.ts';
import { type Calibration, calibrate, type HeldOut } from './calibrate.ts';
import { languageOf } from './languageOf.ts';
import { softmaxInPlace } from './softmax.ts';
import { trainBayes } from './trainBayes.ts';
import { addScores, shuffle, trainLogistic } from './trainLogistic.ts';
import { type SparseRows, Vocabulary } from './Vocabulary.ts';

/** Texts and what each is about. */
export interface LabelledTexts {
  texts: readonly string[];
  labels: readonly string[];
}

export interface TrainingOptions {
  /** The same seed gives the same classifier. */
  seed?: number;
  /** Told from the texts unless given. */
  language?: ReadLanguage;
  /** `balanced`: rare labels are told nearly as readily as common ones. */
  classWeights?: 'equal' | 'balanced';
}

/** What a text is about, as far as can be told. */
export interface Classified {
  /** The likeliest label. */
  label: string;
  /** That it is right: calibrated on texts held out of the training. */
  probability: number;
  /** Whether the classifier would rather not answer. */
  isUnsure: boolean;
}

/** A classifier as it is kept: plain data, arrays of numbers as base64 of their bytes (little-endian). */
export interface SavedClassifier {
  labels: string[];
  language: ReadLanguage;
  hashes: string;
  idf: string;
  weights: string;
  calibration: Calibration;
}

/** Fewer texts than this want more passes, and are all judged in turn by a classifier that has not seen them; more, by a part. */
const fewBelow = 3_000;
const passes = { few: 15, many: 6 };
const folds = 4;
const judgedShare = 0.15;
const calibrationPasses = { few: 8, many: 4 };

/**
 * Tells what texts are about, from labelled examples: stems, pairs of words and runs of characters, weighted by how rare they are;
 * two linear classifiers added up (logistic regression, and naive Bayes), each brought to the same spread. The name of a label, when it
 * is in words, is two examples of it. Probabilities are calibrated on texts held out.
 */
export class TextClassifier {
  /** In the order of first appearance. */
  readonly labels: readonly string[];
  readonly #vocabulary: Vocabulary;
  readonly #weights: Float32Array;
  readonly #calibration: Calibration;
  readonly #scratch: ReturnType<Vocabulary['scratch']>;
  readonly #scores: Float32Array;

  private constructor(
    labels: readonly string[],
    vocabulary: Vocabulary,
    weights: Float32Array,
    calibration: Calibration,
  ) {
    this.labels = labels;
    this.#vocabulary = vocabulary;
    this.#weights = weights;
    this.#calibration = calibration;
    this.#scratch = vocabulary.scratch();
    this.#scores = new Float32Array(labels.length);
  }

  /**
   * @throws RangeError when there are no texts of two labels
   * @example TextClassifier.train({ texts, labels }).classify('Where is my parcel?').label
   */
  static train({ texts, labels }: LabelledTexts, options: TrainingOptions = {}): TextClassifier {
    const names = [...new Set(labels)];
    if (names.length < 2) throw new RangeError('a classifier needs texts of two labels at least');
    const { seed = 7, language = languageOf(texts), classWeights = 'equal' } = options;
    const numberOf = new Map(names.map((name, k) => [name, k]));
    const named = names.flatMap((name, k) => namesAsTexts(name).map((text) => ({ text, own: k })));
    const vocabulary = Vocabulary.learn([...texts, ...named.map(({ text }) => text)], language);
    const set: TrainingSet = {
      rows: vocabulary.readAll([...texts, ...named.map(({ text }) => text)]),
      labels: Int32Array.from([
        ...labels.map((label) => numberOf.get(label)!),
        ...named.map(({ own }) => own),
      ]),
      size: vocabulary.size,
      classes: names.length,
      isBalanced: classWeights === 'balanced',
    };
    const calibration = calibrate(heldOutOf(set, texts.length, seed));
    const passesOf = texts.length < fewBelow ? passes.few : passes.many;
    const weights = trainBoth(set, null, passesOf, seededRandom(seed));
    return new TextClassifier(names, vocabulary, weights, calibration);
  }

  /** What `open` makes the same classifier of. */
  save(): SavedClassifier {
    return {
      labels: [...this.labels],
      language: this.#vocabulary.language,
      hashes: bytesAsText(this.#vocabulary.hashes),
      idf: bytesAsText(this.#vocabulary.idf),
      weights: bytesAsText(this.#weights),
      calibration: this.#calibration,
    };
  }

  static open({ labels, language, hashes, idf, weights, calibration }: SavedClassifier): TextClassifier {
    const vocabulary = new Vocabulary(
      language,
      new Uint32Array(textAsBytes(hashes)),
      new Float32Array(textAsBytes(idf)),
    );
    return new TextClassifier(labels, vocabulary, new Float32Array(textAsBytes(weights)), calibration);
  }

  /** Costs the features of the text x labels. */
  classify(text: string): Classified {
    const { best, probability } = this.#judge(text);
    return {
      label: this.labels[best]!,
      probability,
      isUnsure: probability < this.#calibration.threshold,
    };
  }

  /** The probability of each label, in the order of `labels`. */
  probabilities(text: string): Float32Array {
    this.#judge(text);
    return this.#scores.slice();
  }

  #judge(text: string): { best: number; probability: number } {
    const { columns, values } = this.#scratch;
    const count = this.#vocabulary.read(text, columns, values);
    this.#scores.fill(0);
    addScores(this.#weights, this.labels.length, columns, values, 0, count, this.#scores);
    return softmaxInPlace(this.#scores, this.#calibration.sharpness);
  }
}

function bytesAsText(numbers: Uint32Array | Float32Array): string {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength).toBase64();
}

function textAsBytes(text: string): ArrayBuffer {
  return Uint8Array.fromBase64(text).buffer;
}

interface TrainingSet {
  rows: SparseRows;
  labels: Int32Array;
  size: number;
  classes: number;
  isBalanced: boolean;
}

/** `card_arrival`, `cardArrival` and "Card arrival" read as words; a code such as `A12` says nothing. */
function namesAsTexts(name: string): string[] {
  const words = name
    .replace(/([\p{Ll}])([\p{Lu}])/gu, '$1 $2')
    .replace(/[_\-/.]+/g, ' ')
    .trim();
  return /\p{L}{3}/u.test(words) ? [words, words] : [];
}

/** Scores of texts by classifiers that were not shown them. */
function heldOutOf(set: TrainingSet, texts: number, seed: number): HeldOut {
  const random = seededRandom(seed + 1);
  const order = Int32Array.from({ length: texts }, (_, i) => i);
  shuffle(order, random);
  const isFew = texts < fewBelow;
  const parts = isFew ? Math.min(folds, texts) : 1;
  const size = isFew ? texts / parts : texts * judgedShare;
  const found: HeldOut = { scores: [], labels: [] };
  for (let part = 0; part < parts; part++) {
    const judged = order.subarray(Math.floor(part * size), Math.floor((part + 1) * size));
    const isOut = new Uint8Array(set.labels.length);
    for (const i of judged) isOut[i] = 1;
    const weights = trainBoth(set, isOut, isFew ? calibrationPasses.few : calibrationPasses.many, random);
    for (const i of judged) {
      const { starts, columns, values } = set.rows;
      const scores = new Float32Array(set.classes);
      addScores(weights, set.classes, columns, values, starts[i]!, starts[i + 1]!, scores);
      found.scores.push(scores);
      found.labels.push(set.labels[i]!);
    }
  }
  return found;
}

/** Both classifiers in one table of weights; `isOut` marks rows that are not learnt from. */
function trainBoth(
  set: TrainingSet,
  isOut: Uint8Array | null,
  passesOf: number,
  random: Random,
): Float32Array {
  const { rows, labels } = isOut === null ? set : without(set, isOut);
  const { size, classes } = set;
  const weights = trainLogistic(rows, labels, size, classes, {
    offsets: offsetsOf(labels, classes, set.isBalanced),
    passes: passesOf,
    random,
  });
  const bayes = trainBayes(rows, labels, size, classes);
  const spread = spreadOf(weights, rows, classes);
  const bayesSpread = spreadOf(bayes, rows, classes);
  for (let i = 0; i < weights.length; i++) weights[i] = weights[i]! / spread + bayes[i]! / bayesSpread;
  return weights;
}

function without({ rows, labels }: TrainingSet, isOut: Uint8Array): { rows: SparseRows; labels: Int32Array } {
  const starts: number[] = [0];
  const kept: number[] = [];
  const columns = new Int32Array(rows.columns.length);
  const values = new Float32Array(rows.values.length);
  let end = 0;
  for (let i = 0; i < labels.length; i++) {
    if (isOut[i] === 1) continue;
    const from = rows.starts[i]!;
    const to = rows.starts[i + 1]!;
    columns.set(rows.columns.subarray(from, to), end);
    values.set(rows.values.subarray(from, to), end);
    end += to - from;
    starts.push(end);
    kept.push(labels[i]!);
  }
  return { rows: { starts: Int32Array.from(starts), columns, values }, labels: Int32Array.from(kept) };
}

/** How far rarity is made up for: at 1 rare labels would be told too often to be right often. */
const madeUp = 0.7;

/** Logit adjustment (Menon et al., Long-tail learning via logit adjustment, ICLR 2021): the log of each class's share. */
function offsetsOf(labels: Int32Array, classes: number, isBalanced: boolean): Float32Array {
  const offsets = new Float32Array(classes);
  if (!isBalanced) return offsets;
  for (const label of labels) offsets[label]!++;
  return offsets.map((texts) => madeUp * Math.log(Math.max(1, texts) / labels.length));
}

const sampledForSpread = 1_000;

/** The mean, over texts, of the standard deviation of their scores between classes. */
function spreadOf(weights: Float32Array, { starts, columns, values }: SparseRows, classes: number): number {
  const texts = starts.length - 1;
  const step = Math.max(1, Math.floor(texts / sampledForSpread));
  const scores = new Float32Array(classes);
  let spread = 0;
  let judged = 0;
  for (let i = 0; i < texts; i += step, judged++) {
    scores.fill(0);
    addScores(weights, classes, columns, values, starts[i]!, starts[i + 1]!, scores);
    let sum = 0;
    let squares = 0;
    for (const score of scores) {
      sum += score;
      squares += score * score;
    }
    spread += Math.sqrt(Math.max(0, squares / classes - (sum / classes) ** 2));
  }
  return spread / judged || 1;
}
