import { featureGroups } from '../features/featuresOf.ts';
import type { ReadLanguage } from '../tokens/stemWord.ts';

/** A trained classifier as the file holds it. */
export interface ModelFile {
  language: ReadLanguage;
  /** Hash of the corpus and of the settings it was trained with. */
  trainedOn: string;
  classes: number;
  features: number;
  /** Weight of each group of features. */
  groupWeights: number[];
  /** What a unit of a quantised weight stands for, the temperature included. */
  scale: number;
  biases: number[];
  /** Base 64: features x uint32 hash; features x uint8 group and rarity; features x classes int8 weights. */
  hashes: string;
  groups: string;
  rarities: string;
  weights: string;
}

/** A classifier ready to score: an open-addressing table from the hash of a feature to its row of weights. */
export interface Model {
  classes: number;
  features: number;
  groupWeights: readonly number[];
  scale: number;
  biases: Float64Array;
  groups: Uint8Array;
  /** Inverse document frequency of each feature. */
  rarities: Float32Array;
  weights: Int8Array;
  /** Pairs side by side, one line of cache for both: the hash, then row + 1 (0 where the place is free). */
  table: Uint32Array;
  tableMask: number;
}

/** Rarities are kept in 1/20ths. */
export const rarityStep = 1 / 20;

export function decodeModel(file: ModelFile): Model {
  const hashBytes = bytesOf(file.hashes);
  const hashes = new Uint32Array(hashBytes.buffer, 0, file.features);
  const rarityBytes = bytesOf(file.rarities);
  const size = 2 ** Math.ceil(Math.log2(file.features * 2 + 2));
  const table = new Uint32Array(2 * size);
  const tableMask = size - 1;
  for (let row = 0; row < file.features; row++) {
    let place = hashes[row]! & tableMask;
    while (table[2 * place + 1] !== 0) place = (place + 1) & tableMask;
    table[2 * place] = hashes[row]!;
    table[2 * place + 1] = row + 1;
  }
  return {
    classes: file.classes,
    features: file.features,
    groupWeights: featureGroups.map((_, group) => file.groupWeights[group] ?? 0),
    scale: file.scale,
    biases: Float64Array.from(file.biases),
    groups: bytesOf(file.groups),
    rarities: Float32Array.from(rarityBytes, (value) => value * rarityStep),
    weights: new Int8Array(bytesOf(file.weights).buffer),
    table,
    tableMask,
  };
}

/** The row of a feature, or -1 when the model does not know it. */
export function rowOf(model: Model, hash: number): number {
  const { table, tableMask } = model;
  let place = hash & tableMask;
  for (;;) {
    const row = table[2 * place + 1]!;
    if (row === 0) return -1;
    if (table[2 * place] === hash) return row - 1;
    place = (place + 1) & tableMask;
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
