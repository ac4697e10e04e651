import type { Interval } from '../../../estimate.ts';
import type { Random } from '../../../numeric/random.ts';
import { studentQuantile } from '../../../numeric/studentQuantile.ts';
import { wilsonInterval } from '../../../numeric/wilsonInterval.ts';
import type { PointTally } from '../pointTally.ts';
import { boundsOf, type Scale } from '../scoreConvention.ts';
import { bootstrapInterval } from './bootstrapInterval.ts';
import { standardScore } from './standardScore.ts';
import { tangoLimits } from './tangoLimits.ts';

/**
 * How an interval is worked out. Left out: `adjusted-wald` for a net score, `score` for a share, `student-t` for a mean.
 * `score` is Tango's for a net score and Wilson's for a share; `wald` and `adjusted-wald` are for net scores and shares,
 * `student-t` for means.
 */
export type IntervalMethod = 'wald' | 'adjusted-wald' | 'score' | 'student-t' | 'bootstrap';

export interface IntervalOptions {
  /** Coverage, .95 unless told. */
  level?: number;
  interval?: IntervalMethod;
  /** Needed by `bootstrap`. */
  random?: Random;
  /** Of the bootstrap; 2,000 unless told. */
  replicates?: number;
  /** `bca` (bias-corrected and accelerated, Efron 1987) unless told. */
  bootstrap?: 'bca' | 'percentile';
}

/** The interval of a tally; null when all answered the same and the method knows nothing but their spread. */
export function intervalOf(
  tally: PointTally,
  options: IntervalOptions,
): { interval: Interval | null; method: string } {
  const { kind } = tally.convention;
  const method = options.interval ?? usual[kind];
  const level = options.level ?? 0.95;
  if (method === 'bootstrap') return bootstrapInterval(tally, level, options);
  if ((method === 'student-t') !== (kind === 'mean'))
    throw new RangeError(`The interval "${method}" is not for a ${kind}.`);
  const z = standardScore(level);
  if (method === 'student-t') return studentInterval(tally, level);
  if (method === 'wald') return waldInterval(tally, z, level);
  if (method === 'adjusted-wald') return adjustedWald(tally, z, level);
  const good = tally.shares.at(-1)! * tally.effectiveN;
  if (kind === 'share') return { interval: wilsonInterval(good, tally.effectiveN, level), method: 'wilson' };
  const limits = tangoLimits(good, tally.shares[0]! * tally.effectiveN, tally.effectiveN, z);
  return { interval: { ...limits, level }, method: 'tango-score' };
}

const usual = { net: 'adjusted-wald', share: 'score', mean: 'student-t' } as const;

function studentInterval(tally: PointTally, level: number) {
  const { mean, variance, effectiveN } = tally;
  if (variance === 0 || effectiveN <= 1) return { interval: null, method: 'student-t-without-spread' };
  const margin = studentQuantile((1 - level) / 2, effectiveN - 1) * Math.sqrt(variance / (effectiveN - 1));
  return { interval: within(boundsOf(tally.convention), mean, margin, level), method: 'student-t' };
}

function waldInterval({ convention, mean, variance, effectiveN }: PointTally, z: number, level: number) {
  if (variance === 0) return { interval: null, method: 'wald-without-spread' };
  const margin = z * Math.sqrt(variance / effectiveN);
  return { interval: within(boundsOf(convention), mean, margin, level), method: 'wald' };
}

/** Rocks (2016): 3 answers added, 3/4 good, 3/4 bad. For a share, Agresti & Coull (1998): z^2 added, half of them good. */
function adjustedWald({ convention, shares, effectiveN }: PointTally, z: number, level: number) {
  const added = convention.kind === 'net' ? [0.75, 1.5, 0.75] : [(z * z) / 2, (z * z) / 2];
  const n = effectiveN + added.reduce((a, b) => a + b, 0);
  const adjusted = added.map((more, i) => (shares[i]! * effectiveN + more) / n);
  const good = adjusted.at(-1)!;
  const bad = convention.kind === 'net' ? adjusted[0]! : 0;
  const margin = z * Math.sqrt((good + bad - (good - bad) ** 2) / n);
  return {
    interval: within(boundsOf(convention), good - bad, margin, level),
    method: convention.kind === 'net' ? 'adjusted-wald' : 'agresti-coull',
  };
}

function within({ lowest, highest }: Scale, centre: number, margin: number, level: number): Interval {
  return { low: Math.max(lowest, centre - margin), high: Math.min(highest, centre + margin), level };
}
