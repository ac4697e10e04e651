import type { Measured } from '../estimate.ts';
import { type CategoryKappa, categoryKappas } from './categoryKappas.ts';
import { type FleissEstimate, fleissEstimate } from './fleissEstimate.ts';
import type { Labels } from './labels.ts';
import { eachCount, unitProfiles } from './unitProfiles.ts';

export interface FleissKappa extends FleissEstimate {
  labels: number;
  categories: CategoryKappa[];
}

/**
 * Fleiss' kappa (1971) of any number of raters, not always the same ones: (mean share of agreeing pairs - sum of squared shares)
 * / (1 - that sum). Units need not have as many labels (Gwet 2014, Handbook of Inter-Rater Reliability, 4th ed.: a category's
 * share is the mean of its shares in units); those with one are left out. `n` counts units. Interval: Gwet's linearised variance
 * over units, Student's t. Linear in the labels.
 *
 * @param labels values being codes of categories, from 0; the order of raters plays no part
 * @returns not enough: `no-unit-labelled-twice`; `constant` when there is only one category. Categories nobody uses are not told.
 * @example fleissKappa({ units: [0, 0, 1, 1], values: [2, 2, 0, 1] }).value
 */
export function fleissKappa(
  labels: Pick<Labels, 'units' | 'values'>,
  { level = 0.95 }: { level?: number } = {},
): Measured<FleissKappa> {
  const profiles = unitProfiles(labels);
  const { levels, starts, units, unitCount: n, labelCount } = profiles;
  if (n === 0) return { ok: false, reason: 'no-unit-labelled-twice', n: 0, needed: 1 };
  const sizes = Float64Array.from(units, (_, profile) => starts[profile + 1]! - starts[profile]!);
  const agreement = new Float64Array(units.length);
  const shares = new Float64Array(levels.length);
  eachCount(profiles, (code, count, profile) => {
    const m = sizes[profile]!;
    agreement[profile]! += (count * (count - 1)) / (m * (m - 1));
    shares[code]! += (units[profile]! * count) / (m * n);
  });
  const chance = new Float64Array(units.length);
  eachCount(profiles, (code, count, profile) => {
    chance[profile]! += (shares[code]! * count) / sizes[profile]!;
  });
  const whole = fleissEstimate(
    { units, agreement, chance, shares, sizes },
    { level, convention: 'fleiss-kappa' },
  );
  if (!whole.ok) return whole;
  return { ...whole, labels: labelCount, categories: categoryKappas(profiles, sizes, level) };
}
