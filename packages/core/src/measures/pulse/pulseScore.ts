import type { Estimate, Interval, Measured } from '../../estimate.ts';
import type { Random } from '../../numeric/random.ts';
import { studentQuantile } from '../../numeric/studentQuantile.ts';
import { type DriverSums, momentsOf, noRatings, type PulseRating, sumRatings } from './pulseAnswers.ts';

export interface PulseScore extends Estimate {
  /** Null where nothing tells how far it may be off, as with one rating a driver. */
  standardError: number | null;
  /** People who answered, or ratings where people are not told apart. */
  respondents: number;
}

export interface PulseOptions {
  level?: number;
  /** Draws of the bootstrap; the interval is then of percentiles. Needs `random`. */
  resamples?: number;
  random?: Random;
}

/**
 * Pulse: how well a brand does where it matters, sum(importance x evaluation) / sum(importance) over drivers, of their means
 * (Ipsos and bpost media, 2018). On the scale of the ratings.
 *
 * Interval: delta method, ratings of one person taken together, Student's t on people less one; or the bootstrap of people.
 * Assumes people were drawn independently. Not enough: `too-few-answers`; `no-importance` when every importance is 0.
 *
 * @param drivers how many there are; those that nobody rated are left out
 * @example pulseScore([{ driver: 0, importance: 71, evaluation: 36 }, { driver: 1, importance: 64, evaluation: 40 }], 2) // 37.9
 */
export function pulseScore(
  ratings: readonly PulseRating[],
  drivers: number,
  { level = 0.95, resamples = 0, random }: PulseOptions = {},
): Measured<PulseScore> {
  const sums = sumRatings(ratings, drivers);
  const point = scoreOf(sums);
  if (typeof point === 'string') return { ok: false, reason: point, n: ratings.length, needed: 1 };
  const influences = influencesOf(ratings, sums, point);
  const people = influences.length;
  const repeats = sums.some(({ n }) => n > 1);
  const base = { ok: true as const, value: point.value, n: ratings.length, respondents: people, convention };
  if (!repeats || people < 2) return { ...base, ...unknownSpread };
  const squares = influences.reduce((sum, each) => sum + each * each, 0);
  const standardError = Math.sqrt((squares * people) / (people - 1));
  if (resamples > 0 && random) {
    const interval = bootstrapInterval(ratings, drivers, { level, resamples, random });
    return { ...base, standardError, interval, method: 'bootstrap-of-people' };
  }
  return {
    ...base,
    standardError,
    interval: around(point.value, studentQuantile((1 - level) / 2, people - 1) * standardError, level),
    method: 'delta-method',
  };
}

/**
 * The same from sums, as cells keep them. Who rated several drivers is not known there, so ratings count as independent: the
 * interval is a little too narrow when people rate all drivers high or low together.
 */
export function pulseScoreOfSums(
  sums: readonly DriverSums[],
  { level = 0.95 }: { level?: number } = {},
): Measured<PulseScore> {
  const n = sums.reduce((total, driver) => total + driver.n, 0);
  const point = scoreOf(sums);
  if (typeof point === 'string') return { ok: false, reason: point, n, needed: 1 };
  const base = { ok: true as const, value: point.value, n, respondents: n, convention };
  if (!sums.some((driver) => driver.n > 1)) return { ...base, ...unknownSpread };
  let variance = 0;
  for (const driver of sums) {
    if (driver.n === 0) continue;
    const { importance, evaluation, importanceVariance, evaluationVariance, covariance } = momentsOf(driver);
    const lever = evaluation - point.value;
    variance +=
      (lever * lever * importanceVariance +
        importance * importance * evaluationVariance +
        2 * lever * importance * covariance) /
      driver.n;
  }
  const standardError = Math.sqrt(Math.max(0, variance)) / point.weight;
  const degrees = n - sums.filter((driver) => driver.n > 0).length;
  const margin = studentQuantile((1 - level) / 2, degrees) * standardError;
  return {
    ...base,
    standardError,
    interval: around(point.value, margin, level),
    method: 'delta-method-independent',
  };
}

const convention = 'importance-weighted-mean-evaluation';
const unknownSpread = { standardError: null, interval: null, method: 'without-spread' };

function around(value: number, margin: number, level: number): Interval {
  return { low: value - margin, high: value + margin, level };
}

function scoreOf(sums: readonly DriverSums[]): { value: number; weight: number } | string {
  let weight = 0;
  let total = 0;
  let rated = 0;
  for (const { n, importance, evaluation } of sums) {
    if (n === 0) continue;
    rated++;
    weight += importance / n;
    total += (importance / n) * (evaluation / n);
  }
  if (rated === 0) return 'too-few-answers';
  return weight > 0 ? { value: total / weight, weight } : 'no-importance';
}

/** What each person moves the score by, to first order. */
function influencesOf(
  ratings: readonly PulseRating[],
  sums: readonly DriverSums[],
  { value, weight }: { value: number; weight: number },
): number[] {
  const means = sums.map(({ n, importance, evaluation }) => ({
    importance: importance / n,
    evaluation: evaluation / n,
    share: 1 / (n * weight),
  }));
  const byPerson = new Map<number, number>();
  let stranger = -1;
  for (const { driver, importance, evaluation, respondent = stranger-- } of ratings) {
    const mean = means[driver]!;
    const moved =
      ((mean.evaluation - value) * (importance - mean.importance) +
        mean.importance * (evaluation - mean.evaluation)) *
      mean.share;
    byPerson.set(respondent, (byPerson.get(respondent) ?? 0) + moved);
  }
  return [...byPerson.values()];
}

function bootstrapInterval(
  ratings: readonly PulseRating[],
  drivers: number,
  { level, resamples, random }: { level: number; resamples: number; random: Random },
): Interval {
  const byPerson = new Map<number, PulseRating[]>();
  let stranger = -1;
  for (const rating of ratings) {
    const person = rating.respondent ?? stranger--;
    const mine = byPerson.get(person);
    if (mine) mine.push(rating);
    else byPerson.set(person, [rating]);
  }
  const people = [...byPerson.values()];
  const values: number[] = [];
  for (let i = 0; i < resamples; i++) {
    const sums = Array.from({ length: drivers }, () => ({ ...noRatings }));
    for (let j = 0; j < people.length; j++) {
      for (const { driver, importance, evaluation } of people[Math.floor(random() * people.length)]!) {
        const of = sums[driver]!;
        of.n++;
        of.importance += importance;
        of.evaluation += evaluation;
      }
    }
    const drawn = scoreOf(sums);
    if (typeof drawn !== 'string') values.push(drawn.value);
  }
  values.sort((a, b) => a - b);
  const at = (share: number) => values[Math.min(values.length - 1, Math.floor(share * values.length))]!;
  return { low: at((1 - level) / 2), high: at((1 + level) / 2), level };
}
