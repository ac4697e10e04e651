import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Estimate, Interval } from '../../../estimate.ts';
import { ascendingOrder } from '../../../numeric/ascendingOrder.ts';
import { chiSquareTail } from '../../../numeric/chiSquareTail.ts';
import { wilsonInterval } from '../../../numeric/wilsonInterval.ts';
import { fitPlatt, logit } from './platt.ts';

export interface CalibrationBin {
  n: number;
  /** Mean probability told. */
  predicted: number;
  /** Share who left. */
  observed: number;
  interval: Interval;
  /** Whether the share told lies within the interval of what happened. */
  isWithin: boolean;
}

export interface Calibration {
  bins: CalibrationBin[];
  /** Slope of what happened on the log-odds told: 1 is right, under 1 the model is too sure of itself. */
  slope: Estimate;
  /** Log-odds to add so that the mean is right, the slope being 1: above 0, too few departures were told. */
  inTheLarge: Estimate;
  /** That slope is 1 and intercept 0 (Cox 1958), by likelihood ratio. */
  test: { chi2: number; df: 2; p: number };
  /** Mean distance of told and happened over bins, each by its size. */
  expectedError: number;
  /** Whether probabilities can be taken at their word. */
  verdict: 'no-evidence-of-miscalibration' | 'slight-miscalibration' | 'miscalibration';
}

/**
 * Are probabilities true? Bins of equal size by probability (customers at the same probability stay together) with the Wilson
 * interval of what happened, and Cox's recalibration (1958): slope and intercept of what happened on the log-odds told.
 * Miscalibration is called slight where the slope is within .1 of 1 and the expected error under two points.
 */
export function calibration(
  probabilities: ArrayLike<number>,
  left: ArrayLike<number>,
  level = 0.95,
  binCount = 10,
): Calibration {
  const n = probabilities.length;
  const bins = binsOf(probabilities, left, level, binCount);
  const quantile = normalQuantile(0.5 + level / 2, 0, 1);
  const told = Float64Array.from(probabilities, logit);
  const free = fitPlatt(told, left);
  const shifted = fitPlatt(told, left, 1);
  const estimate = (value: number, deviation: number, convention: string): Estimate => ({
    ok: true,
    value,
    n,
    interval: { low: value - quantile * deviation, high: value + quantile * deviation, level },
    method: 'logistic-recalibration-wald',
    convention,
  });
  const chi2 = Math.max(0, 2 * (free.logLikelihood - free.logLikelihoodAsTold));
  const p = chiSquareTail(chi2, 2);
  const expectedError = bins.reduce(
    (sum, bin) => sum + (bin.n / n) * Math.abs(bin.predicted - bin.observed),
    0,
  );
  const isSlight = Math.abs(free.slope - 1) <= 0.1 && expectedError < 0.02;
  return {
    bins,
    slope: estimate(free.slope, free.slopeDeviation, 'slope-of-log-odds'),
    inTheLarge: estimate(shifted.intercept, shifted.interceptDeviation, 'log-odds-at-slope-1'),
    test: { chi2, df: 2, p },
    expectedError,
    verdict:
      p >= 1 - level
        ? 'no-evidence-of-miscalibration'
        : isSlight
          ? 'slight-miscalibration'
          : 'miscalibration',
  };
}

function binsOf(
  probabilities: ArrayLike<number>,
  left: ArrayLike<number>,
  level: number,
  binCount: number,
): CalibrationBin[] {
  const n = probabilities.length;
  const order = ascendingOrder(Float64Array.from(probabilities));
  const bins: CalibrationBin[] = [];
  for (let start = 0, remaining = binCount; start < n; remaining = Math.max(1, remaining - 1)) {
    let end = Math.max(start + 1, Math.round(start + (n - start) / remaining));
    while (end < n && probabilities[order[end]!] === probabilities[order[end - 1]!]) end++;
    let predicted = 0;
    let events = 0;
    for (let at = start; at < end; at++) {
      predicted += probabilities[order[at]!]!;
      events += left[order[at]!]!;
    }
    const size = end - start;
    predicted /= size;
    const interval = wilsonInterval(events, size, level);
    const isWithin = predicted >= interval.low && predicted <= interval.high;
    bins.push({ n: size, predicted, observed: events / size, interval, isWithin });
    start = end;
  }
  return bins;
}
