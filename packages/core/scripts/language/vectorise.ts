import { type FeatureGroup, featureGroups, featuresOf } from '../../src/language/features/featuresOf.ts';
import { rarityStep } from '../../src/language/model/model.ts';
import { prepareText } from '../../src/language/prepareText.ts';
import type { ReadLanguage } from '../../src/language/tokens/stemWord.ts';
import type { SparseRows } from './logistic.ts';

export interface Counted {
  hashes: Uint32Array;
  counts: Uint16Array;
}

export interface Vocabulary {
  rowOf: Map<number, number>;
  hashes: number[];
  groups: number[];
  /** In rarity steps. */
  rarities: number[];
}

const groupOfHash = new Map<number, FeatureGroup>();

/** The features of a text and how often each occurs. */
export function countFeatures(text: string, language: ReadLanguage): Counted {
  const counts = new Map<number, number>();
  featuresOf(prepareText(text, language), (group, hash) => {
    counts.set(hash, (counts.get(hash) ?? 0) + 1);
    if (!groupOfHash.has(hash)) groupOfHash.set(hash, group);
  });
  return { hashes: Uint32Array.from(counts.keys()), counts: Uint16Array.from(counts.values()) };
}

/** The features found in at least `least` texts, commonest first up to `most`. */
export function buildVocabulary(
  texts: readonly Counted[],
  least: number,
  keep?: ReadonlySet<number>,
): Vocabulary {
  const frequency = new Map<number, number>();
  for (const text of texts)
    for (const hash of text.hashes) frequency.set(hash, (frequency.get(hash) ?? 0) + 1);
  const vocabulary: Vocabulary = { rowOf: new Map(), hashes: [], groups: [], rarities: [] };
  for (const [hash, count] of frequency) {
    if (count < least || (keep && !keep.has(hash))) continue;
    vocabulary.rowOf.set(hash, vocabulary.hashes.length);
    vocabulary.hashes.push(hash);
    vocabulary.groups.push(groupOfHash.get(hash)!);
    vocabulary.rarities.push(
      Math.min(255, Math.max(1, Math.round(Math.log(1 + texts.length / count) / rarityStep))),
    );
  }
  return vocabulary;
}

/** The rows of texts over a vocabulary, as the reader makes them (see model/score.ts). */
export function rowsOf(
  texts: readonly Counted[],
  vocabulary: Vocabulary,
  groupWeights: readonly number[],
): SparseRows {
  const starts = [0];
  const columns: number[] = [];
  const values: number[] = [];
  const squares = new Float64Array(featureGroups.length);
  for (const text of texts) {
    const from = columns.length;
    squares.fill(0);
    for (let i = 0; i < text.hashes.length; i++) {
      const row = vocabulary.rowOf.get(text.hashes[i]!);
      if (row === undefined) continue;
      const value = (1 + Math.log(text.counts[i]!)) * vocabulary.rarities[row]! * rarityStep;
      columns.push(row);
      values.push(value);
      squares[vocabulary.groups[row]!]! += value * value;
    }
    for (let p = from; p < columns.length; p++) {
      const group = vocabulary.groups[columns[p]!]!;
      values[p] = (values[p]! * groupWeights[group]!) / Math.sqrt(squares[group]!);
    }
    starts.push(columns.length);
  }
  return {
    starts: Int32Array.from(starts),
    columns: Int32Array.from(columns),
    values: Float32Array.from(values),
    width: vocabulary.hashes.length,
  };
}
