import { trainLogistic } from './logistic.ts';
import type { Settings } from './settings.ts';
import { buildVocabulary, type Counted, rowsOf, type Vocabulary } from './vectorise.ts';

export interface Fitted {
  vocabulary: Vocabulary;
  /** features x classes. */
  weights: Float32Array;
}

/** Trains on all features seen twice, keeps those with the strongest weights, trains again on these alone. */
export function fitClassifier(
  texts: readonly Counted[],
  classOf: readonly number[],
  classes: number,
  settings: Settings,
): Fitted {
  const targets = new Float32Array(texts.length * classes);
  const sizes = new Float64Array(classes);
  for (const k of classOf) sizes[k]!++;
  classOf.forEach((k, i) => {
    targets[i * classes + k] = 1;
  });
  const mean = texts.length / classes;
  const rowWeights = Float32Array.from(classOf, (k) => mean / sizes[k]!);
  const train = (vocabulary: Vocabulary, iterations: number): Float32Array =>
    trainLogistic(
      rowsOf(texts, vocabulary, settings.groupWeights),
      targets,
      rowWeights,
      classes,
      settings.penalty,
      iterations,
    );
  const whole = buildVocabulary(texts, settings.least);
  if (whole.hashes.length <= settings.keep)
    return { vocabulary: whole, weights: train(whole, settings.iterations) };
  const kept = strongest(whole, train(whole, settings.firstIterations), classes, settings.keep);
  const vocabulary = buildVocabulary(texts, settings.least, kept);
  return { vocabulary, weights: train(vocabulary, settings.iterations) };
}

function strongest(
  vocabulary: Vocabulary,
  weights: Float32Array,
  classes: number,
  keep: number,
): Set<number> {
  const strength = Float64Array.from(vocabulary.hashes, (_, row) => {
    let sum = 0;
    for (let k = 0; k < classes; k++) sum += weights[row * classes + k]! ** 2;
    return sum;
  });
  const order = vocabulary.hashes.map((_, row) => row).sort((a, b) => strength[b]! - strength[a]! || a - b);
  return new Set(order.slice(0, keep).map((row) => vocabulary.hashes[row]!));
}
