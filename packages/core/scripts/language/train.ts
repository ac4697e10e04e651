/**
 * `npm run train -w @rapport/core`: cross-validates, then trains the classifiers of both languages and writes their models, the
 * figures, and the table of docs/language.md. `-- --quick` leaves out the ten-fold measure (kept from the last figures).
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { ReadLanguage } from '../../src/language/tokens/stemWord.ts';
import {
  bestSharpness,
  type CorpusPart,
  classOf,
  crossValidate,
  type HeldOut,
  honestMeasures,
  judge,
  typeCount,
} from './crossValidate.ts';
import { encodeModel } from './encodeModel.ts';
import { fitClassifier } from './fitClassifier.ts';
import { inputsHash } from './inputsHash.ts';
import { type Measures, measure } from './measure.ts';
import { readCorpus, readNeutral } from './readCorpus.ts';
import { type Figures, figuresTable, neutralLines } from './report.ts';
import { settings } from './settings.ts';
import { countFeatures } from './vectorise.ts';

const figuresPath = new URL('figures.json', import.meta.url);
const docsPath = new URL('../../../../docs/language.md', import.meta.url);
const isQuick = process.argv.includes('--quick');

const figures = (['fr', 'en'] as const).map(trainLanguage);
writeFileSync(figuresPath, `${JSON.stringify(figures, null, 2)}\n`);
const table = figuresTable(figures);
const neutral = neutralLines(figures);
console.log(`${table}\n\n${neutral}`);
writeDocs(table, neutral);

function trainLanguage(language: ReadLanguage): Figures {
  const typed = readCorpus(language);
  const neutralTexts = readNeutral(language);
  const sectors = [...new Set(typed.map((text) => text.sector))].filter((sector) => sector !== 'extra');
  const counted = [...typed, ...neutralTexts].map((text) => ({
    text,
    counted: countFeatures(text.text, language),
  }));
  const tell = (line: string): void => console.error(`${language} ${line}`);
  const bySector: CorpusPart[] = counted.map(({ text, counted }) => ({
    text,
    counted,
    fold: text.place !== undefined ? text.place % sectors.length : sectors.indexOf(text.sector),
  }));
  const heldOut = crossValidate(bySector, settings, tell);
  const sharpness = bestSharpness(heldOut, settings.backgroundBias);
  const trainedOn = inputsHash(language);
  const fitted = fitClassifier(
    counted.map((part) => part.counted),
    counted.map((part) => classOf(part.text)),
    typeCount + 1,
    settings,
  );
  const biases = Array.from({ length: typeCount + 1 }, (_, k) =>
    k === typeCount ? settings.backgroundBias : 0,
  );
  const file = encodeModel(
    language,
    trainedOn,
    fitted.vocabulary,
    fitted.weights,
    biases,
    settings.groupWeights,
    sharpness,
  );
  writeFileSync(
    new URL(`../../src/language/model/${language}.model.json`, import.meta.url),
    `${JSON.stringify(file)}\n`,
  );
  return {
    language,
    trainedOn,
    texts: typed.length,
    ...neutralFigures(heldOut, sharpness),
    bySector: honestMeasures(heldOut, settings.backgroundBias),
    byTenth: isQuick ? lastTenths(language) : tenths(counted, tell),
    sectors: Object.fromEntries(
      sectors.map((sector) => [
        sector,
        measure(
          heldOut
            .filter(({ part }) => part.text.sector === sector)
            .map((one) => judge(one, sharpness, settings.backgroundBias)),
        ),
      ]),
    ),
    sharpness,
  };
}

/** Ten folds, each holding a tenth of each type of each sector. */
function tenths(counted: readonly Omit<CorpusPart, 'fold'>[], tell: (line: string) => void) {
  const seen = new Map<string, number>();
  const parts = counted.map((part) => {
    if (part.text.place !== undefined) return { ...part, fold: part.text.place % 10 };
    const key = `${part.text.sector} ${part.text.type}`;
    const place = seen.get(key) ?? 0;
    seen.set(key, place + 1);
    return { ...part, fold: (place + part.text.type + 29) % 10 };
  });
  return honestMeasures(crossValidate(parts, settings, tell), settings.backgroundBias);
}

function neutralFigures(heldOut: readonly HeldOut[], sharpness: number) {
  const highest = heldOut
    .filter(({ part }) => part.text.type < 0)
    .map((one) => Math.max(...judge(one, sharpness, settings.backgroundBias).probabilities));
  return {
    neutralTexts: highest.length,
    neutralHighest: highest.reduce((sum, value) => sum + value, 0) / highest.length,
    neutralFlat: highest.filter((value) => value < 0.15).length / highest.length,
  };
}

/** Of the last training; it may be a little stale, as only a full training measures it. */
function lastTenths(language: ReadLanguage): Measures | undefined {
  if (!existsSync(figuresPath)) return undefined;
  return (JSON.parse(readFileSync(figuresPath, 'utf8')) as Figures[]).find((one) => one.language === language)
    ?.byTenth;
}

function writeDocs(table: string, neutral: string): void {
  const text = readFileSync(docsPath, 'utf8')
    .replace(/(<!-- figures -->\n)[\s\S]*?(<!-- end -->)/, `$1${table}\n$2`)
    .replace(/(<!-- neutral -->\n)[\s\S]*?(<!-- end -->)/, `$1${neutral}\n$2`);
  writeFileSync(docsPath, text);
}
