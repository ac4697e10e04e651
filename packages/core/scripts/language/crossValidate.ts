import { probabilitiesOf } from '../../src/language/model/probabilitiesOf.ts';
import { type Fitted, fitClassifier } from './fitClassifier.ts';
import { type Judged, type Measures, measure } from './measure.ts';
import type { Labelled } from './readCorpus.ts';
import type { Settings } from './settings.ts';
import { type Counted, rowsOf } from './vectorise.ts';

export const typeCount = 29;

export interface CorpusPart {
  text: Labelled;
  counted: Counted;
  /** Texts of one fold are held out together; -1 is never held out. */
  fold: number;
}

export interface HeldOut {
  part: CorpusPart;
  /** Before the temperature: 29 types, then the background. */
  scores: Float64Array;
}

/** Scores of every text by a classifier that was trained without its fold. */
export function crossValidate(
  parts: readonly CorpusPart[],
  settings: Settings,
  tell: (line: string) => void,
): HeldOut[] {
  const heldOut: HeldOut[] = [];
  const folds = [...new Set(parts.map((part) => part.fold))]
    .filter((fold) => fold >= 0)
    .sort((a, b) => a - b);
  for (const fold of folds) {
    const train = parts.filter((part) => part.fold !== fold);
    const test = parts.filter((part) => part.fold === fold);
    const fitted = fitClassifier(
      train.map((part) => part.counted),
      train.map((part) => classOf(part.text)),
      typeCount + 1,
      settings,
    );
    const scores = scoreAll(fitted, test, settings);
    test.forEach((part, i) => {
      heldOut.push({ part, scores: scores[i]! });
    });
    tell(`fold ${fold}: ${test.length} texts held out`);
  }
  return heldOut;
}

/** The background is the class after the types. */
export function classOf(text: Labelled): number {
  return text.type < 0 ? typeCount : text.type;
}

function scoreAll(fitted: Fitted, parts: readonly CorpusPart[], settings: Settings): Float64Array[] {
  const classes = typeCount + 1;
  const rows = rowsOf(
    parts.map((part) => part.counted),
    fitted.vocabulary,
    settings.groupWeights,
  );
  return parts.map((_, i) => {
    const scores = new Float64Array(classes);
    for (let p = rows.starts[i]!; p < rows.starts[i + 1]!; p++) {
      const base = rows.columns[p]! * classes;
      for (let k = 0; k < classes; k++) scores[k]! += rows.values[p]! * fitted.weights[base + k]!;
    }
    return scores;
  });
}

/** The probabilities a text is given at an inverse temperature. */
export function judge({ part, scores }: HeldOut, sharpness: number, backgroundBias: number): Judged {
  const probabilities = new Float64Array(typeCount);
  const sharpened = scores.map((score, k) => score * sharpness + (k === typeCount ? backgroundBias : 0));
  probabilitiesOf(sharpened, probabilities);
  return { probabilities, type: part.text.type };
}

/** The inverse temperature that loses least on held-out texts that have a type (Guo 2017), by golden steps. */
export function bestSharpness(heldOut: readonly HeldOut[], backgroundBias: number): number {
  const typed = heldOut.filter(({ part }) => part.text.type >= 0);
  let best = 1;
  let lowest = Infinity;
  for (let sharpness = 0.4; sharpness < 4; sharpness *= 1.03) {
    const { logLoss } = measure(typed.map((one) => judge(one, sharpness, backgroundBias)));
    if (logLoss < lowest) {
      lowest = logLoss;
      best = sharpness;
    }
  }
  return best;
}

/** Measures with, for each fold, the temperature chosen on the others: nothing judged was used to set anything. */
export function honestMeasures(heldOut: readonly HeldOut[], backgroundBias: number): Measures {
  const typed = heldOut.filter(({ part }) => part.text.type >= 0);
  const folds = [...new Set(typed.map(({ part }) => part.fold))];
  return measure(
    folds.flatMap((fold) => {
      const sharpness = bestSharpness(
        typed.filter(({ part }) => part.fold !== fold),
        backgroundBias,
      );
      return typed
        .filter(({ part }) => part.fold === fold)
        .map((one) => judge(one, sharpness, backgroundBias));
    }),
  );
}
