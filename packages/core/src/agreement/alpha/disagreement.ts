import type { UnitProfiles } from '../unitProfiles.ts';
import { ratioDistances } from './ratioDistances.ts';

/** What is known of labels: names, an order, differences, or proportions. */
export type AlphaMetric = 'nominal' | 'ordinal' | 'interval' | 'ratio';

export interface Disagreement {
  /** Mean squared distance of two labels of a unit, and of any two, when there are so many units of each profile. */
  of(units: Float64Array): { observed: number; expected: number };
  /** About how many operations one call takes. */
  cost: number;
}

/**
 * The two disagreements without the matrix of coincidences, which is as large as values squared: ordinal distances are squared
 * differences of mean ranks, and sums of squared differences follow from sums of squares about the mean.
 */
export function disagreement(profiles: UnitProfiles, metric: AlphaMetric): Disagreement {
  const { levels, starts, codes } = profiles;
  const distances = distancesOf(levels, metric);
  const counts = new Float64Array(levels.length);
  const isFixed = metric !== 'ordinal';
  const within = isFixed ? withinOf(profiles, distances.within) : null;
  return {
    cost: codes.length + distances.cost,
    of(units) {
      counts.fill(0);
      let [labels, sum] = [0, 0];
      for (let profile = 0; profile < units.length; profile++) {
        const many = units[profile]!;
        if (many === 0) continue;
        labels += many * (starts[profile + 1]! - starts[profile]!);
        for (let i = starts[profile]!; i < starts[profile + 1]!; i++) counts[codes[i]!]! += many;
      }
      const between = distances.between(counts);
      const apart = within ?? withinOf(profiles, distances.within);
      for (let profile = 0; profile < units.length; profile++) sum += units[profile]! * apart[profile]!;
      return { observed: sum / labels, expected: between / (labels * (labels - 1)) };
    },
  };
}

/** Squared distances summed over pairs, each pair both ways round. `between` sees all labels first. */
export interface Distances {
  between(counts: Float64Array): number;
  /** Of the codes from one place to before another. */
  within(codes: Int32Array, from: number, to: number): number;
  cost: number;
}

function withinOf({ starts, codes, units }: UnitProfiles, within: Distances['within']): Float64Array {
  const apart = new Float64Array(units.length);
  for (let profile = 0; profile < units.length; profile++) {
    const [from, to] = [starts[profile]!, starts[profile + 1]!];
    apart[profile] = within(codes, from, to) / (to - from - 1);
  }
  return apart;
}

function distancesOf(levels: Float64Array, metric: AlphaMetric): Distances {
  if (metric === 'nominal') return nominal(levels.length);
  if (metric === 'ratio') return ratioDistances(levels);
  if (metric === 'interval') return squared(scaled(levels));
  const ranks = new Float64Array(levels.length);
  const distances = squared(ranks);
  return {
    ...distances,
    between(counts) {
      setMeanRanks(counts, ranks);
      return distances.between(counts);
    },
  };
}

function nominal(levels: number): Distances {
  return {
    cost: levels,
    between(counts) {
      let [sum, rest] = [0, 0];
      for (const count of counts) sum += count;
      for (const count of counts) rest += count * (sum - count);
      return rest;
    },
    within(codes, from, to) {
      let alike = 0;
      let run = 0;
      for (let i = from + 1; i < to; i++) {
        run = codes[i] === codes[i - 1] ? run + 1 : 0;
        alike += run;
      }
      return (to - from) * (to - from - 1) - 2 * alike;
    },
  };
}

/** Between 0 and 1, so that squares of very large or small numbers can be held; alpha does not depend on the unit. */
function scaled(levels: Float64Array): Float64Array {
  const lowest = levels[0]! / 2;
  const span = levels[levels.length - 1]! / 2 - lowest;
  return span > 0 ? levels.map((level) => (level / 2 - lowest) / span) : levels.map(() => 0);
}

/** (x - y)^2, the sum over ordered pairs being 2 n times the sum of squares about the mean. */
function squared(x: Float64Array): Distances {
  return {
    cost: x.length,
    between(counts) {
      let [n, sum, squares] = [0, 0, 0];
      for (let code = 0; code < x.length; code++) {
        n += counts[code]!;
        sum += counts[code]! * x[code]!;
      }
      for (let code = 0; code < x.length; code++) squares += counts[code]! * (x[code]! - sum / n) ** 2;
      return 2 * n * squares;
    },
    within(codes, from, to) {
      let [sum, squares] = [0, 0];
      for (let i = from; i < to; i++) sum += x[codes[i]!]!;
      const mean = sum / (to - from);
      for (let i = from; i < to; i++) squares += (x[codes[i]!]! - mean) ** 2;
      return 2 * (to - from) * squares;
    },
  };
}

function setMeanRanks(counts: Float64Array, ranks: Float64Array): void {
  let before = 0;
  for (let code = 0; code < counts.length; code++) {
    ranks[code] = before + counts[code]! / 2;
    before += counts[code]!;
  }
}
