/**
 * `node scripts/language/judgeEngine.ts fr|en`: the relation engine on customers known by a single held-out text. Each sector is
 * read by a classifier trained on the others; the engine adds the cues. Told for several noises of the word cues, so that the
 * two readings of the same words are not counted twice.
 */
import { cuesOf } from '../../src/language/cuesOf.ts';
import { prepareText } from '../../src/language/prepareText.ts';
import { inferCustomers } from '../../src/relations/inferCustomers.ts';
import { type RelationModel, shippedModel } from '../../src/relations/model.ts';
import { bestSharpness, crossValidate, type HeldOut, judge, typeCount } from './crossValidate.ts';
import { type Judged, measure } from './measure.ts';
import { readCorpus, readNeutral } from './readCorpus.ts';
import { settings } from './settings.ts';
import { countFeatures } from './vectorise.ts';

const language = process.argv[2] === 'en' ? 'en' : 'fr';
const typed = readCorpus(language);
const sectors = [...new Set(typed.map((text) => text.sector))].filter((sector) => sector !== 'extra');
const parts = [...typed, ...readNeutral(language)].map((text) => ({
  text,
  counted: countFeatures(text.text, language),
  fold: text.place !== undefined ? text.place % sectors.length : sectors.indexOf(text.sector),
}));
const all = crossValidate(parts, settings, (line) => console.error(line));
const heldOut = all.filter(({ part }) => part.text.type >= 0);
const sharpness = bestSharpness(heldOut, settings.backgroundBias);

tell(
  'classifier alone',
  heldOut.map((one) => judge(one, sharpness, settings.backgroundBias)),
);
for (const factor of [1, 1.5, 2, 3, 5, Infinity]) {
  tell(`engine, noise of word cues x ${factor}`, throughEngine(heldOut, withCueNoise(factor)));
}

function tell(name: string, judged: readonly Judged[]): void {
  const m = measure(judged);
  console.log(
    `${name}: n ${m.n}, top 1 ${(100 * m.top1).toFixed(1)} %, top 3 ${(100 * m.top3).toFixed(1)} %, log loss ${m.logLoss.toFixed(3)}, calibration error ${m.calibrationError.toFixed(3)}`,
  );
}

function withCueNoise(factor: number): RelationModel {
  const isCue = (key: string): boolean => key.startsWith('words-') && key !== 'words-type';
  return {
    ...shippedModel,
    observations: Object.fromEntries(
      Object.entries(shippedModel.observations)
        .filter(([key]) => Number.isFinite(factor) || !isCue(key))
        .map(([key, o]) => [key, isCue(key) ? { ...o, noise: o.noise * factor } : o]),
    ),
  };
}

function throughEngine(texts: readonly HeldOut[], model: RelationModel): Judged[] {
  const exchanges = texts.map((one, i) => ({
    customer: String(i),
    id: `text ${i}`,
    kind: 'message' as const,
    direction: 'inbound' as const,
    atMs: null,
    reading: {
      language,
      typeLogRatio: judge(one, sharpness, settings.backgroundBias).probabilities.map((p) =>
        Math.log(p * typeCount),
      ),
      cues: cuesOf(prepareText(one.part.text.text, language)).cues,
    },
  }));
  return inferCustomers(exchanges, model, 0).map(({ customer, state }) => ({
    probabilities: Float64Array.from(state.probabilities),
    type: texts[Number(customer)]!.part.text.type,
  }));
}
