import { type DawidSkene, dawidSkene } from '@rapport/core/agreement';
import { estimateJson } from '../output/estimateJson.ts';
import { notEnoughProblem } from '../output/notEnough.ts';
import { writeCsv } from '../output/writeCsv.ts';
import { dataProblem } from '../problem.ts';
import type { ReadLabels } from './readLabels.ts';

/** Each rater has a table as large as categories squared. */
const mostCategories = 100;

export function reliabilityOf(file: string, read: ReadLabels, values: Int32Array, level: number): DawidSkene {
  const { units, raters, raterNames, levels } = read;
  if (levels.length > mostCategories)
    throw dataProblem(file, {
      en: `there are ${levels.length} different labels, and at most ${mostCategories} can be judged; gather them, or leave --reliability and --per-unit out`,
      fr: `il y a ${levels.length} étiquettes différentes, et ${mostCategories} au plus peuvent être jugées ; réunissez-les, ou retirez --reliability et --per-unit`,
    });
  if (raterNames.length < 3)
    throw dataProblem(file, {
      en: `who is right cannot be told from ${raterNames.length} raters, as nothing says which of two errs; at least 3 are needed`,
      fr: `qui a raison ne peut être dit avec ${raterNames.length} personnes, car rien ne dit laquelle des deux se trompe ; il en faut au moins 3`,
    });
  const found = dawidSkene({ units, raters, values }, { level });
  if (!found.ok) throw notEnoughProblem(file, found);
  return found;
}

export function reliabilityJson(found: DawidSkene, { raterNames, levels }: ReadLabels) {
  const { prevalence, raters, logLikelihood, iterations, hasConverged, method, convention } = found;
  return {
    method,
    convention,
    iterations,
    hasConverged,
    logLikelihood: logLikelihood.at(-1)!,
    prevalence: levels.map(({ name }, k) => ({ label: name, share: prevalence[k]! })),
    raters: raters.map(({ rater, labels, accuracy, confusion }) => ({
      rater: raterNames[rater]!,
      labels,
      accuracy: estimateJson(accuracy),
      confusion,
    })),
  };
}

/** The likeliest label of each unit, in the order in which units first come. */
export function writeUnits(
  path: string,
  { probabilities, consensus, categories }: DawidSkene,
  { unitNames, levels }: ReadLabels,
): Promise<void> {
  function* rows() {
    for (let unit = 0; unit < consensus.length; unit++) {
      const label = consensus[unit]!;
      yield [unitNames[unit]!, levels[label]!.name, probabilities[unit * categories + label]!];
    }
  }
  return writeCsv(path, ['unit', 'label', 'probability'], rows());
}
