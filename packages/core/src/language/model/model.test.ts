import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import figures from '../../../scripts/language/figures.json' with { type: 'json' };
import { fitClassifier } from '../../../scripts/language/fitClassifier.ts';
import { inputsHash } from '../../../scripts/language/inputsHash.ts';
import { type Figures, figuresTable, neutralLines } from '../../../scripts/language/report.ts';
import { settings } from '../../../scripts/language/settings.ts';
import { countFeatures } from '../../../scripts/language/vectorise.ts';
import { typeKeys } from '../../relations/catalogue.ts';
import english from './en.model.json' with { type: 'json' };
import french from './fr.model.json' with { type: 'json' };

const retrain = 'run `npm run train -w @rapport/core`';

test.each([
  ['fr', french],
  ['en', english],
] as const)(
  'the model of %s was trained on the corpus, lexicon and features as they are now',
  (language, model) => {
    expect(model.trainedOn, retrain).toBe(inputsHash(language));
    expect(model.classes).toBe(typeKeys.length + 1);
  },
);

test('the figures in docs/language.md are those the training printed', () => {
  const docs = readFileSync(new URL('../../../../../docs/language.md', import.meta.url), 'utf8');
  const printed = figures as Figures[];
  expect(docs).toContain(figuresTable(printed));
  expect(docs).toContain(neutralLines(printed));
  for (const one of printed) expect(one.trainedOn, retrain).toBe(inputsHash(one.language as 'fr' | 'en'));
});

test('training is deterministic: the same texts give the same weights', () => {
  const texts = [
    'Laissez-moi tranquille',
    'laissez-moi',
    'Merci pour tout',
    'merci mille fois',
    'Où est mon colis',
    'mon colis ?',
  ];
  const train = () =>
    fitClassifier(
      texts.map((text) => countFeatures(text, 'fr')),
      [0, 0, 1, 1, 2, 2],
      3,
      settings,
    ).weights;
  expect(train()).toEqual(train());
});
