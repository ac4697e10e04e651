import type { NotEnough } from '../../../estimate.ts';
import type { FitOptions, LikelihoodFit } from '../estimation/likelihoodFit.ts';
import { maximumLikelihood } from '../estimation/maximumLikelihood.ts';
import { pearson } from '../estimation/pearson.ts';
import { gammaGammaLikelihood } from './gammaGammaLikelihood.ts';
import type { GammaGammaName } from './gammaGammaParameters.ts';

export interface SpendHistories {
  /** Repeat purchases. */
  frequency: ArrayLike<number>;
  /** Mean spent on each. */
  meanValue: ArrayLike<number>;
}

export interface GammaGammaFit extends LikelihoodFit<GammaGammaName> {
  /** Customers without a repeat purchase, or who spent nothing or less: they say nothing, or not what a gamma can say. */
  leftOut: number;
  /** Between frequency and mean value, which the model takes to be 0; null where either is constant. */
  frequencyCorrelation: number | null;
}

const fewest = 4;

/**
 * Gamma-Gamma model of spend (Colombo & Jiang 1999; Fader, Hardie & Lee 2005, "RFM and CLV"; note 25): what a customer spends varies
 * around their own mean as a gamma of shape p; these means vary over customers as an inverse gamma. Fitted by maximum
 * likelihood on those with a repeat purchase.
 *
 * Assumes that what is spent does not depend on how often one buys: look at `frequencyCorrelation`.
 *
 * Not enough: `too-few-customers`, `all-alike`.
 *
 * @example fitGammaGamma({ frequency: [2, 1, 4, …], meanValue: [22.35, 11.77, 36.2, …] })
 */
export function fitGammaGamma(
  histories: SpendHistories,
  options: FitOptions = {},
): GammaGammaFit | NotEnough {
  const { frequency, meanValue } = histories;
  const rows: number[] = [];
  for (let row = 0; row < frequency.length; row++)
    if (frequency[row]! > 0 && meanValue[row]! > 0 && meanValue[row]! < Infinity) rows.push(row);
  const n = rows.length;
  if (n < fewest) return { ok: false, reason: 'too-few-customers', n, needed: fewest };
  const kept = {
    frequency: Float64Array.from(rows, (row) => frequency[row]!),
    meanValue: Float64Array.from(rows, (row) => meanValue[row]!),
  };
  if (kept.meanValue.every((value) => value === kept.meanValue[0]))
    return { ok: false, reason: 'all-alike', n, needed: 0 };
  let mean = 0;
  for (const value of kept.meanValue) mean += value / n;
  const fit = maximumLikelihood(
    {
      model: 'gamma-gamma',
      names: ['p', 'q', 'gamma'],
      n,
      logLikelihood: gammaGammaLikelihood(kept),
      starts: [
        [3, 3, (mean * 2) / 3],
        [1, 10, mean * 9],
        [20, 2, mean / 20],
      ],
    },
    options,
  );
  return {
    ...fit,
    leftOut: frequency.length - n,
    frequencyCorrelation: pearson(kept.frequency, kept.meanValue),
  };
}
