import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { betaVariate } from '../numeric/gammaVariate.ts';
import { standardNormal } from '../numeric/normal.ts';
import type { Random } from '../numeric/random.ts';
import { type InputKey, inputBounds, type Uncertain } from './action.ts';

export type InputDistribution = 'certain' | 'triangular' | 'beta' | 'normal' | 'lognormal';

/** What is wrong with an input, as a key; null when it can be used. */
export function inputFault(key: InputKey, input: Uncertain): string | null {
  const [least, most] = inputBounds[key];
  const { value, deviation, interval, range } = input;
  const isInside = (x: number) => Number.isFinite(x) && x >= least && x <= most;
  if (!isInside(value)) return 'input-out-of-range';
  const ways = [deviation, interval, range].filter((way) => way !== undefined && way !== null);
  if (ways.length > 1) return 'uncertainty-told-twice';
  if (deviation !== undefined && !(deviation >= 0 && Number.isFinite(deviation))) return 'input-out-of-range';
  if (interval && !(interval.low <= interval.high && interval.level > 0 && interval.level < 1))
    return 'input-out-of-order';
  if (range && !(isInside(range.low) && isInside(range.high))) return 'input-out-of-range';
  if (range && !(range.low <= value && value <= range.high)) return 'input-out-of-order';
  return null;
}

/**
 * How an input is drawn: a range as a triangle; a deviation or an interval as a beta (shares), a lognormal (amounts) or a normal
 * within bounds (gaps), of that mean and deviation.
 */
export function distributionOf(key: InputKey, input: Uncertain): InputDistribution {
  if (input.range) return input.range.high > input.range.low ? 'triangular' : 'certain';
  const deviation = deviationOf(input);
  const isShare = inputBounds[key][1] === 1;
  if (!(deviation > 1e-9 * (isShare ? 1 : input.value))) return 'certain';
  if (key === 'gap') return 'normal';
  if (!isShare) return deviation < 100 * input.value ? 'lognormal' : 'normal';
  return deviation * deviation < input.value * (1 - input.value) ? 'beta' : 'normal';
}

export function drawInput(key: InputKey, input: Uncertain, random: Random): number {
  const { value, range } = input;
  const deviation = deviationOf(input);
  const [least, most] = inputBounds[key];
  switch (distributionOf(key, input)) {
    case 'certain':
      return value;
    case 'triangular':
      return triangular(range!.low, value, range!.high, random());
    case 'beta': {
      const size = (value * (1 - value)) / (deviation * deviation) - 1;
      return betaVariate(value * size, (1 - value) * size, random);
    }
    case 'lognormal': {
      const variance = Math.log1p((deviation / value) ** 2);
      return value * Math.exp(Math.sqrt(variance) * standardNormal(random) - variance / 2);
    }
    case 'normal':
      return Math.min(most, Math.max(least, value + deviation * standardNormal(random)));
  }
}

function deviationOf({ deviation, interval }: Uncertain): number {
  if (deviation !== undefined) return deviation;
  if (!interval) return 0;
  return (interval.high - interval.low) / (2 * normalQuantile(0.5 + interval.level / 2, 0, 1));
}

function triangular(low: number, mode: number, high: number, u: number): number {
  const split = (mode - low) / (high - low);
  return u < split
    ? low + Math.sqrt(u * (high - low) * (mode - low))
    : high - Math.sqrt((1 - u) * (high - low) * (high - mode));
}
