import type { Estimate, Measured } from '../estimate.ts';
import type { Random } from '../numeric/random.ts';
import { alphaInterval } from './alpha/alphaInterval.ts';
import { type AlphaMetric, disagreement } from './alpha/disagreement.ts';
import type { Labels } from './labels.ts';
import { unitProfiles } from './unitProfiles.ts';

export interface AlphaOptions {
  /** How far two labels are apart; see `krippendorffAlpha`. */
  metric: AlphaMetric;
  /** Of the bootstrap, and of dealing many units into groups. */
  random: Random;
  level?: number;
  /**
   * `jackknife`: units left out in turn, Student's t (Hughes 2022). `bootstrap`: units drawn again, percentiles; where that would
   * take too long, the jackknife. The first unless told: it covers better (docs/measures.md).
   */
  interval?: 'jackknife' | 'bootstrap';
  /** Draws of the bootstrap; 2,000 unless told. */
  replicates?: number;
}

export interface KrippendorffAlpha extends Estimate {
  metric: AlphaMetric;
  /** Labels of units that have two or more. */
  labels: number;
  /** Mean disagreement within units, and between any two labels; of the metric's own unit. */
  observedDisagreement: number;
  expectedDisagreement: number;
  /** How likely alpha is, all units considered, to be under the usual least values; null without an interval. */
  chanceBelow: { threshold: number; probability: number }[] | null;
}

/**
 * Krippendorff's alpha: 1 - observed / expected disagreement, for any number of raters, labels missing or not (Krippendorff 2011,
 * "Computing Krippendorff's Alpha-Reliability"; Hayes & Krippendorff 2007, Communication Methods and Measures 1). Two labels are
 * apart by
 * - `nominal`: 1 when they differ;
 * - `ordinal`: the squared difference of their mean ranks, so labels need only be in their order;
 * - `interval`: (a - b)^2;
 * - `ratio`: ((a - b) / (a + b))^2, for numbers from 0.
 *
 * Units with one label are left out. `n` counts units. Linear in the labels, whatever the metric and the number of different
 * values. Units are what is drawn or left out for the interval: labels of one unit go together.
 *
 * @returns not enough: `no-unit-labelled-twice`; `constant` when there is one value only; `negative-values` for `ratio`
 * @example krippendorffAlpha({ units, values }, { metric: 'ordinal', random: seededRandom(7) }).value // .815
 */
export function krippendorffAlpha(
  labels: Pick<Labels, 'units' | 'values'>,
  { metric, random, level = 0.95, interval = 'jackknife', replicates = 2000 }: AlphaOptions,
): Measured<KrippendorffAlpha> {
  const profiles = unitProfiles(labels);
  const { levels, unitCount: n, labelCount } = profiles;
  if (n === 0) return { ok: false, reason: 'no-unit-labelled-twice', n: 0, needed: 1 };
  if (metric === 'ratio' && levels[0]! < 0) return { ok: false, reason: 'negative-values', n, needed: 0 };
  const measure = disagreement(profiles, metric);
  const { observed, expected } = measure.of(profiles.units);
  if (!(expected > 0)) return { ok: false, reason: 'constant', n, needed: 0 };
  const value = 1 - observed / expected;
  const found = alphaInterval(profiles, measure, { value, random, level, interval, replicates });
  return {
    ok: true,
    value,
    n,
    interval: found.interval,
    method: found.method,
    convention: `krippendorff-alpha-${metric}`,
    metric,
    labels: labelCount,
    observedDisagreement: observed,
    expectedDisagreement: expected,
    chanceBelow: found.chanceBelow,
  };
}
