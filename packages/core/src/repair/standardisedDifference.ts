import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Estimate, NotEnough } from '../estimate.ts';
import { wilsonInterval } from '../numeric/index.ts';

/** People alike before what is compared: how many there are and how many had the outcome, in either group. */
export interface Stratum {
  treated: { n: number; successes: number };
  others: { n: number; successes: number };
}

export interface StandardisedDifference {
  ok: true;
  treated: Estimate;
  /** The others, weighted to be in each stratum as many as the treated. */
  others: Estimate;
  difference: Estimate;
  /** Treated people with nobody comparable: left out. */
  leftOut: number;
}

/** In each group: below it, an interval by the normal law says too much. */
const fewest = 10;

/**
 * The share of an outcome among the treated, against comparable people who were not: shares of the others, stratum by stratum,
 * weighted as the treated are (direct standardisation). An association: what made some be treated may make the outcome too.
 *
 * @returns shares in [0, 1]; difference treated minus others, its interval by the normal law with variances kept from zero
 *   (Agresti-Caffo 2000: one success and one failure added to each cell)
 * @example standardisedDifference([{ treated: { n: 40, successes: 30 }, others: { n: 80, successes: 40 } }])
 */
export function standardisedDifference(
  strata: readonly Stratum[],
  level = 0.95,
): StandardisedDifference | NotEnough {
  const shared = strata.filter(({ treated, others }) => treated.n > 0 && others.n > 0);
  const sum = (read: (stratum: Stratum) => number) => shared.reduce((total, each) => total + read(each), 0);
  const nTreated = sum(({ treated }) => treated.n);
  const nOthers = sum(({ others }) => others.n);
  if (nTreated < fewest || nOthers < fewest)
    return { ok: false, reason: 'too-few', n: Math.min(nTreated, nOthers), needed: fewest };

  const weight = ({ treated }: Stratum) => treated.n / nTreated;
  const successes = sum(({ treated }) => treated.successes);
  const share = sum((each) => (weight(each) * each.others.successes) / each.others.n);
  const varianceOthers = sum((each) => weight(each) ** 2 * varianceOf(each.others));
  const variance = varianceOthers + sum((each) => weight(each) ** 2 * varianceOf(each.treated));
  const z = normalQuantile(0.5 + level / 2, 0, 1);
  const around = (value: number, spread: number, low: number) => ({
    low: Math.max(low, value - z * Math.sqrt(spread)),
    high: Math.min(1, value + z * Math.sqrt(spread)),
    level,
  });
  const value = successes / nTreated - share;
  return {
    ok: true,
    treated: {
      ok: true,
      value: successes / nTreated,
      n: nTreated,
      interval: wilsonInterval(successes, nTreated, level),
      method: 'wilson',
      convention: 'share',
    },
    others: {
      ok: true,
      value: share,
      n: nOthers,
      interval: around(share, varianceOthers, 0),
      method: 'direct-standardisation',
      convention: 'share-weighted-as-treated',
    },
    difference: {
      ok: true,
      value,
      n: nTreated + nOthers,
      interval: around(value, variance, -1),
      method: 'direct-standardisation',
      convention: 'treated-minus-others',
    },
    leftOut: strata.reduce((total, { treated }) => total + treated.n, 0) - nTreated,
  };
}

function varianceOf({ n, successes }: { n: number; successes: number }): number {
  const share = (successes + 1) / (n + 2);
  return (share * (1 - share)) / (n + 2);
}
