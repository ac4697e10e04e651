import type { ModelFile } from '../../src/language/model/model.ts';
import type { ReadLanguage } from '../../src/language/tokens/stemWord.ts';
import type { Vocabulary } from './vectorise.ts';

/** Quantises weights to 8 bits; `sharpness` is the inverse temperature, folded into the scale. */
export function encodeModel(
  language: ReadLanguage,
  trainedOn: string,
  vocabulary: Vocabulary,
  weights: Float32Array,
  biases: readonly number[],
  groupWeights: readonly number[],
  sharpness: number,
): ModelFile {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const step = largest / 127;
  return {
    language,
    trainedOn,
    classes: biases.length,
    features: vocabulary.hashes.length,
    groupWeights: [...groupWeights],
    scale: step * sharpness,
    biases: biases.map((bias) => Math.round(bias * sharpness * 1e6) / 1e6),
    hashes: base64(Uint32Array.from(vocabulary.hashes)),
    groups: base64(Uint8Array.from(vocabulary.groups)),
    rarities: base64(Uint8Array.from(vocabulary.rarities)),
    weights: base64(Int8Array.from(weights, (weight) => Math.round(weight / step))),
  };
}

function base64(values: Uint32Array | Uint8Array | Int8Array): string {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');
}
