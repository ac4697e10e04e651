import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardNormal } from '../../numeric/normal.ts';
import { seededRandom } from '../../numeric/random.ts';
import { arm, people, sure } from '../testing/people.ts';
import { armDifference } from './armDifference.ts';
import { armLift } from './armLift.ts';
import { type ArmTally, mergeArms, tallyArm } from './armTally.ts';
import { linearisedRatio } from './linearisedRatio.ts';

const withoutBefore = (tally: ArmTally): ArmTally => ({ ...tally, before: null });
const moments = (values: readonly number[]) => {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return { mean, variance: values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1) };
};

describe('tallies', () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 90 })), {
    minLength: 2,
    maxLength: 40,
  });

  it('days added up are the same as all days at once, and large numbers keep their digits', () => {
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const tally = (pairs: readonly (readonly [number, number])[]) =>
          tallyArm(
            pairs.map(([y]) => y + 1e7),
            pairs.map(([, x]) => x),
          );
        const [merged, whole] = [mergeArms(tally(a), tally(b)), tally([...a, ...b])];
        expect(merged.outcomeMean).toBeCloseTo(whole.outcomeMean, 6);
        expect(merged.outcomeSquares).toBeCloseTo(whole.outcomeSquares, 3);
        expect(merged.before!.products).toBeCloseTo(whole.before!.products, 3);
        expect(merged.before!.squares).toBeCloseTo(whole.before!.squares, 6);
        expect(mergeArms(tallyArm([]), whole)).toEqual(whole);
      }),
    );
  });

  it('outcomes without their covariates are refused', () => {
    expect(() => tallyArm([1, 2], [1])).toThrow(RangeError);
    expect(() => linearisedRatio([1, 2], [1])).toThrow(RangeError);
    expect(() => linearisedRatio([1, 2], [0, 0])).toThrow(RangeError);
  });
});

describe('the difference between arms', () => {
  it("is Welch's on R's sleep: t.test(extra ~ group) gives t -1.8608, df 17.776, p .07939", () => {
    const first = tallyArm([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]);
    const second = tallyArm([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]);
    const { value, interval, test } = sure(armDifference(first, second));
    expect(value).toBeCloseTo(-1.58, 10);
    expect(test.statistic).toBeCloseTo(-1.8608, 4);
    expect(test.df).toBeCloseTo(17.776, 3);
    expect(test.p).toBeCloseTo(0.07939, 5);
    expect(interval!.low).toBeCloseTo(-3.3654832, 6);
    expect(interval!.high).toBeCloseTo(0.2054832, 6);
  });

  it('of shares has the interval and test of shares, also when nobody did it', () => {
    const found = sure(armDifference(tallyArm([1, 1, 1, 0, 1]), tallyArm([0, 0, 1, 0, 0])));
    expect(found).toMatchObject({ method: 'newcombe', test: { method: 'fisher-exact' } });
    expect(found.value).toBeCloseTo(0.6, 12);
    expect(sure(armDifference(tallyArm([0, 0, 0]), tallyArm([0, 0, 0]))).test.p).toBe(1);
  });

  it('with a covariate is that of the analysis of covariance, when arms have as many and spread alike', () => {
    // Residual variance s2 and slope of lm(y ~ arm + x), worked out from the normal equations.
    const random = seededRandom(12);
    const [a, b] = [people(30, 1, random), people(30, 0, random)];
    const found = sure(armDifference(tallyArm(a.outcomes, a.before), tallyArm(b.outcomes, b.before)));
    const rows = [
      ...a.outcomes.map((y, i) => ({ y, x: a.before[i]!, d: 1 })),
      ...b.outcomes.map((y, i) => ({ y, x: b.before[i]!, d: 0 })),
    ];
    const fit = leastSquares(
      rows.map(({ y }) => y),
      rows.map(({ x, d }) => [1, d, x]),
    );
    expect(found.value).toBeCloseTo(fit.beta[1]!, 8);
    expect(found.adjustment!.slope).toBeCloseTo(fit.beta[2]!, 8);
    expect(found.standardError).toBeCloseTo(fit.error[1]!, 8);
  });

  it('with a covariate stays unbiased, varies less as promised, and holds the truth 95 % of the time', () => {
    const random = seededRandom(31);
    const adjusted: number[] = [];
    const plain: number[] = [];
    let [held, liftHeld, promised] = [0, 0, 0];
    const runs = 1500;
    for (let run = 0; run < runs; run++) {
      const [treated, control] = [arm(60, 0.8, random), arm(90, 0, random)];
      const found = sure(armDifference(treated, control));
      adjusted.push(found.value);
      plain.push(sure(armDifference(withoutBefore(treated), withoutBefore(control))).value);
      promised += found.adjustment!.varianceReduction / runs;
      if (found.interval!.low <= 0.8 && found.interval!.high >= 0.8) held++;
      const lift = sure(armLift(treated, control)).interval!;
      if (lift.low <= 0.08 && lift.high >= 0.08) liftHeld++;
    }
    const [cuped, raw] = [moments(adjusted), moments(plain)];
    expect(Math.abs(cuped.mean - 0.8)).toBeLessThan(4 * Math.sqrt(cuped.variance / runs));
    expect(1 - cuped.variance / raw.variance).toBeGreaterThan(0.6);
    expect(promised).toBeCloseTo(1 - cuped.variance / raw.variance, 1);
    expect(held / runs).toBeGreaterThan(0.935);
    expect(held / runs).toBeLessThan(0.965);
    expect(liftHeld / runs).toBeGreaterThan(0.93);
    expect(liftHeld / runs).toBeLessThan(0.97);
  });

  it('a covariate that says nothing changes nothing', () => {
    const random = seededRandom(5);
    const outcomes = [0, 1].map(() => Array.from({ length: 20 }, () => standardNormal(random)));
    const [constant, none] = [
      [7, 7],
      [null, null],
    ].map((values) =>
      sure(
        armDifference(
          tallyArm(outcomes[0]!, values[0] === null ? undefined : outcomes[0]!.map(() => 7)),
          tallyArm(outcomes[1]!, values[1] === null ? undefined : outcomes[1]!.map(() => 7)),
        ),
      ),
    );
    expect(constant).toEqual(none);
  });

  it('turned round changes sign, and scales with its unit', () => {
    const random = seededRandom(8);
    const [a, b] = [people(25, 1, random), people(40, 0, random)];
    const one = sure(armDifference(tallyArm(a.outcomes, a.before), tallyArm(b.outcomes, b.before)));
    const turned = sure(armDifference(tallyArm(b.outcomes, b.before), tallyArm(a.outcomes, a.before)));
    const cents = (values: number[]) => values.map((value) => value * 100);
    const scaled = sure(
      armDifference(tallyArm(cents(a.outcomes), a.before), tallyArm(cents(b.outcomes), b.before)),
    );
    expect(turned.interval!.low).toBeCloseTo(-one.interval!.high, 10);
    expect(scaled.interval!.low).toBeCloseTo(100 * one.interval!.low, 6);
    expect(scaled.test.p).toBeCloseTo(one.test.p, 8);
  });

  it('a ratio of sums, people dealt and visits counted, holds the truth 95 % of the time', () => {
    const random = seededRandom(17);
    const makeArm = (perVisit: number) => {
      const visits = Array.from({ length: 150 }, () => 1 + Math.floor(-3 * Math.log(1 - random())));
      const skill = visits.map(() => 1 + 0.3 * standardNormal(random));
      return tallyArm(
        linearisedRatio(
          visits.map((n, i) => n * (perVisit + skill[i]!)),
          visits,
        ),
      );
    };
    let held = 0;
    for (let run = 0; run < 800; run++) {
      const { low, high } = sure(armDifference(makeArm(1.1), makeArm(1))).interval!;
      if (low <= 0.1 && high >= 0.1) held++;
    }
    expect(held / 800).toBeGreaterThan(0.93);
    expect(held / 800).toBeLessThan(0.97);
    const values = linearisedRatio([4, 6], [1, 3]);
    expect((values[0]! + values[1]!) / 2).toBeCloseTo(10 / 4, 12);
  });

  it('too few, nothing that varies, or a mean that is no base for a ratio, are said', () => {
    expect(armDifference(tallyArm([1]), tallyArm([1, 2]))).toMatchObject({
      ok: false,
      reason: 'too-few-answers',
    });
    expect(armDifference(tallyArm([5, 5]), tallyArm([5, 5]))).toMatchObject({
      ok: false,
      reason: 'constant',
    });
    expect(armLift(tallyArm([1]), tallyArm([1, 2]))).toMatchObject({ ok: false, reason: 'too-few-answers' });
    expect(armLift(tallyArm([-1, -2]), tallyArm([1, 2]))).toMatchObject({
      ok: false,
      reason: 'mean-not-positive',
    });
    expect(armLift(tallyArm([5, 5]), tallyArm([4, 4]))).toMatchObject({ value: 0.25, interval: null });
  });
});

/** Coefficients and their standard errors, by Gauss-Jordan. */
function leastSquares(y: readonly number[], x: readonly (readonly number[])[]) {
  const k = x[0]!.length;
  const rows = Array.from({ length: k }, (_, i) => [
    ...Array.from({ length: k }, (_, j) => x.reduce((sum, row) => sum + row[i]! * row[j]!, 0)),
    ...Array.from({ length: k }, (_, j) => Number(i === j)),
  ]);
  for (let i = 0; i < k; i++) {
    const pivot = rows[i]![i]!;
    rows[i] = rows[i]!.map((value) => value / pivot);
    for (let j = 0; j < k; j++) {
      const factor = rows[j]![i]!;
      if (j !== i) rows[j] = rows[j]!.map((value, c) => value - factor * rows[i]![c]!);
    }
  }
  const inverse = rows.map((row) => row.slice(k));
  const moments = Array.from({ length: k }, (_, i) => x.reduce((sum, row, r) => sum + row[i]! * y[r]!, 0));
  const beta = inverse.map((row) => row.reduce((sum, value, j) => sum + value * moments[j]!, 0));
  const left = y.reduce(
    (sum, value, r) => sum + (value - x[r]!.reduce((s, v, j) => s + v * beta[j]!, 0)) ** 2,
    0,
  );
  return { beta, error: inverse.map((row, i) => Math.sqrt((row[i]! * left) / (y.length - k))) };
}
