import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { ReadLanguage } from '../../src/language/tokens/stemWord.ts';
import { encodeModel } from './encodeModel.ts';
import { trainLogistic } from './logistic.ts';
import { readCorpus } from './readCorpus.ts';
import { buildVocabulary, countFeatures, rowsOf } from './vectorise.ts';

const settings = { least: 2, keep: 28_000, groupWeights: [1, 1, 1, 0.5], penalty: 1e-5, sharpness: 0.8 };
for (const language of ['fr', 'en'] as ReadLanguage[]) {
  const corpus = readCorpus(language);
  const texts = corpus.map((d) => countFeatures(d.text, language));
  const targets = new Float32Array(corpus.length * 29);
  corpus.forEach((d, i) => {
    targets[i * 29 + d.type] = 1;
  });
  const ones = new Float32Array(corpus.length).fill(1);
  let vocabulary = buildVocabulary(texts, settings.least);
  let weights = trainLogistic(
    rowsOf(texts, vocabulary, settings.groupWeights),
    targets,
    ones,
    29,
    settings.penalty,
    12,
  );
  const strength = vocabulary.hashes.map((hash, row) => {
    let sum = 0;
    for (let k = 0; k < 29; k++) sum += weights[row * 29 + k]! ** 2;
    return { hash, sum };
  });
  strength.sort((a, b) => b.sum - a.sum);
  vocabulary = buildVocabulary(
    texts,
    settings.least,
    new Set(strength.slice(0, settings.keep).map((s) => s.hash)),
  );
  weights = trainLogistic(
    rowsOf(texts, vocabulary, settings.groupWeights),
    targets,
    ones,
    29,
    settings.penalty,
    40,
  );
  const trainedOn = createHash('sha256')
    .update(JSON.stringify([settings, corpus]))
    .digest('hex');
  const file = encodeModel(
    language,
    trainedOn,
    vocabulary,
    weights,
    new Array(29).fill(0),
    settings.groupWeights,
    settings.sharpness,
  );
  writeFileSync(
    new URL(`../../src/language/model/${language}.model.json`, import.meta.url),
    `${JSON.stringify(file)}\n`,
  );
  console.log(language, corpus.length, vocabulary.hashes.length);
}
