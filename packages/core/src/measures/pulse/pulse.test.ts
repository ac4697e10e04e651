import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standardNormal } from '../../numeric/normal.ts';
import { seededRandom } from '../../numeric/random.ts';
import { againstReference } from './againstReference.ts';
import { addSums, type PulseRating, sumRatings } from './pulseAnswers.ts';
import { pulseGaps } from './pulseGaps.ts';
import { pulseScore, pulseScoreOfSums } from './pulseScore.ts';

const published = {
  source: 'Ipsos and bpost media, Pulse, December 2018',
  ratings: [
    { driver: 0, importance: 71, evaluation: 36 },
    { driver: 1, importance: 64, evaluation: 40 },
  ],
};

test('published importance and evaluation give the published gaps, and the score by hand', () => {
  const sums = sumRatings(published.ratings, 2);
  const gaps = pulseGaps([
    { driver: 'pleasantly surprising', sums: sums[1]! },
    { driver: 'rewards loyalty', sums: sums[0]! },
  ]);
  expect(gaps.map(({ driver, value }) => [driver, value])).toEqual([
    ['rewards loyalty', -35],
    ['pleasantly surprising', -24],
  ]);
  const score = pulseScore(published.ratings, 2);
  expect(score).toMatchObject({ ok: true, interval: null, method: 'without-spread', n: 2 });
  expect(score.ok && score.value).toBeCloseTo((71 * 36 + 64 * 40) / (71 + 64), 12);
});

/** People who rate three drivers, each with a mood of their own that moves all of their answers. */
function survey(
  people: number,
  random: () => number,
  truth = [
    [70, 40],
    [50, 55],
    [30, 60],
  ],
): PulseRating[] {
  return Array.from({ length: people }, (_, respondent) => {
    const mood = 8 * standardNormal(random);
    return truth.map(([importance, evaluation], driver) => ({
      driver,
      respondent,
      importance: importance! + 10 * standardNormal(random),
      evaluation: evaluation! + mood + 12 * standardNormal(random),
    }));
  }).flat();
}

test('intervals hold the true score as often as they claim, moods and all', () => {
  const random = seededRandom(5);
  const truth = (70 * 40 + 50 * 55 + 30 * 60) / 150;
  let held = 0;
  let heldByBootstrap = 0;
  const runs = 600;
  for (let run = 0; run < runs; run++) {
    const ratings = survey(40, random);
    const score = pulseScore(ratings, 3);
    if (score.ok && score.interval && score.interval.low <= truth && truth <= score.interval.high) held++;
    if (run % 4 > 0) continue;
    const drawn = pulseScore(ratings, 3, { resamples: 300, random });
    if (drawn.ok && drawn.interval && drawn.interval.low <= truth && truth <= drawn.interval.high)
      heldByBootstrap++;
  }
  expect(held / runs).toBeGreaterThan(0.93);
  expect(held / runs).toBeLessThan(0.97);
  expect(heldByBootstrap / (runs / 4)).toBeGreaterThan(0.88);
});

test('sums of parts give what the whole gives', () => {
  const ratings = survey(30, seededRandom(9)).map(({ respondent: _, ...rating }) => rating);
  const [one, two] = [sumRatings(ratings.slice(0, 31), 3), sumRatings(ratings.slice(31), 3)];
  const together = pulseScoreOfSums(one.map((sums, driver) => addSums(sums, two[driver]!)));
  const whole = pulseScore(ratings, 3);
  if (!together.ok || !whole.ok) throw new Error('a score is due');
  expect(together.value).toBeCloseTo(whole.value, 10);
  expect(together.standardError).toBeCloseTo(whole.standardError as number, 1);
});

test('a score lies between the worst and the best evaluation, and follows the scale', () => {
  const rating = fc.record({
    driver: fc.nat({ max: 3 }),
    importance: fc.integer({ min: 1, max: 10 }),
    evaluation: fc.integer({ min: 0, max: 10 }),
  });
  fc.assert(
    fc.property(fc.array(rating, { minLength: 1, maxLength: 30 }), (ratings) => {
      const score = pulseScore(ratings, 4);
      const tenfold = pulseScore(
        ratings.map((each) => ({
          ...each,
          importance: each.importance * 10,
          evaluation: each.evaluation * 10,
        })),
        4,
      );
      if (!score.ok || !tenfold.ok) throw new Error('a score is due');
      const evaluations = ratings.map(({ evaluation }) => evaluation);
      expect(score.value).toBeGreaterThanOrEqual(Math.min(...evaluations) - 1e-9);
      expect(score.value).toBeLessThanOrEqual(Math.max(...evaluations) + 1e-9);
      expect(tenfold.value).toBeCloseTo(score.value * 10, 8);
    }),
  );
});

test('nothing is claimed without importance or without answers', () => {
  expect(pulseScore([], 2)).toMatchObject({ ok: false, reason: 'too-few-answers' });
  expect(pulseScore([{ driver: 0, importance: 0, evaluation: 5 }], 1)).toMatchObject({
    ok: false,
    reason: 'no-importance',
  });
});

test('a gap is tested on each person’s own gap, and allows for the number of drivers', () => {
  const ratings = survey(60, seededRandom(3));
  const sums = sumRatings(ratings, 3);
  const gaps = pulseGaps(['loyalty', 'ease', 'people'].map((driver, i) => ({ driver, sums: sums[i]! })));
  const own = ratings.filter(({ driver }) => driver === 0).map((each) => each.evaluation - each.importance);
  const mean = own.reduce((a, b) => a + b, 0) / own.length;
  const sd = Math.sqrt(own.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (own.length - 1));
  expect(gaps[0]).toMatchObject({ driver: 'loyalty', verdict: 'shortfall', method: 'paired-t' });
  expect(gaps[0]!.value).toBeCloseTo(mean, 8);
  // Student's quantile on 59 degrees.
  expect(gaps[0]!.interval!.high - gaps[0]!.value).toBeCloseTo((2.0009954 * sd) / Math.sqrt(60), 5);
  for (const gap of gaps) expect(gap.holm).toBeGreaterThanOrEqual(gap.benjaminiHochberg as number);
});

test('against a study that tells its spread the doubt is larger than against one taken as exact', () => {
  const sums = sumRatings(survey(50, seededRandom(2)), 3)[0]!;
  const welch = againstReference(sums, { evaluation: 36, n: 40, standardDeviation: 20 });
  const exact = againstReference(sums, { evaluation: 36 });
  expect(welch.value).toBe(exact.value);
  expect([welch.method, exact.method]).toEqual(['welch-t', 'one-sample-t']);
  expect(welch.interval!.high - welch.interval!.low).toBeGreaterThan(
    exact.interval!.high - exact.interval!.low,
  );
});
