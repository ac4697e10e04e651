import { cohenKappa, crossLabels, fleissKappa, type KappaWeights } from '@rapport/core/agreement';
import type { Estimate, Measured } from '@rapport/core/estimate';
import { usageProblem } from '../problem.ts';
import type { ReadLabels } from './readLabels.ts';

/** The table of two raters is as large as values squared. */
const mostCategories = 500;

/** Codes of what was said, in order. */
export function codesOf({ values, levels }: ReadLabels): Int32Array {
  const codeOf = new Map(levels.map(({ value }, code) => [value, code]));
  return Int32Array.from(values, (value) => codeOf.get(value)!);
}

/** Cohen's of two raters, Fleiss' of more. */
export function kappaOf(
  read: ReadLabels,
  values: Int32Array,
  { weights, level }: { weights: KappaWeights; level: number },
): Measured<Estimate> {
  const { units, raters, raterNames, levels } = read;
  if (raterNames.length !== 2) {
    if (weights !== 'none') throw weightsOfMany(raterNames.length);
    return fleissKappa({ units, values }, { level });
  }
  if (levels.length > mostCategories)
    return { ok: false, reason: 'too-many-categories', n: levels.length, needed: 0 };
  const table = crossLabels({ units, raters, values }, { first: 0, second: 1, categories: levels.length });
  return cohenKappa(table, { weights, level });
}

function weightsOfMany(raters: number) {
  return usageProblem({
    en: `--weights is for two raters, and there are ${raters}; leave it out: alpha weighs by --metric already`,
    fr: `--weights est pour deux personnes, et il y en a ${raters} ; retirez-le : alpha pondère déjà selon --metric`,
  });
}
