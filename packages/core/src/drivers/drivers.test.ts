import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../numeric/random.ts';
import { type DriverAnalysis, driverAnalysis } from './driverAnalysis.ts';
import golden from './drivers.golden.json' with { type: 'json' };
import { regression } from './regression.ts';
import { relativeWeights, weightsWorkspace } from './relativeWeights.ts';
import { sampledShapley } from './sampledShapley.ts';
import { shapleyValues, shapleyWorkspace } from './shapleyValues.ts';
import { mtcars } from './testing/mtcars.ts';
import { respondents } from './testing/respondents.ts';

const cars = {
  outcome: { name: 'mpg', values: mtcars.mpg },
  drivers: (['cyl', 'disp', 'hp', 'gear'] as const).map((name) => ({ name, values: mtcars[name] })),
};

/** Correlations of a random positive definite matrix, and of an outcome with it. */
function randomCorrelations(size: number, seed: number) {
  const analysis = driverAnalysis(
    respondents(
      60,
      Array.from({ length: size }, (_, j) => ((j * 7) % 5) / 4 - 0.4),
      seed,
      1 + (seed % 3),
    ),
    { random: seededRandom(seed), replicates: 0 },
  ) as DriverAnalysis;
  return {
    among: Float64Array.from(analysis.correlations.among.flat()),
    withOutcome: Float64Array.from(analysis.correlations.withOutcome),
  };
}

function subsetR2(among: Float64Array, withOutcome: Float64Array, members: number[]): number {
  if (members.length === 0) return 0;
  const size = withOutcome.length;
  const inner = Float64Array.from(members.flatMap((j) => members.map((k) => among[j * size + k]!)));
  return regression(
    inner,
    Float64Array.from(members, (j) => withOutcome[j]!),
  ).r2;
}

describe('importance agrees with the references', () => {
  const analysis = driverAnalysis(cars, { random: seededRandom(1), replicates: 200 }) as DriverAnalysis;
  for (const row of golden)
    it(row.source, () => {
      if (row.r2) expect(Math.abs(analysis.r2.value - row.r2)).toBeLessThan(row.tolerance);
      for (const [j, driver] of analysis.drivers.entries()) {
        if (row.relativeWeights)
          expect(Math.abs(driver.relativeWeight.value - row.relativeWeights[j]!)).toBeLessThan(row.tolerance);
        if (row.shapley) expect(Math.abs(driver.shapley.value - row.shapley[j]!)).toBeLessThan(row.tolerance);
      }
    });

  it('says that the two can rank differently, by how rarely ranks hold', () => {
    expect(analysis.drivers.map(({ rank }) => rank!.rank)).toEqual([2, 3, 1, 4]);
    expect(analysis.drivers[2]!.rank!.holds).toBeLessThan(0.7);
    expect(analysis.above![0]![3]! + analysis.above![3]![0]!).toBeCloseTo(1, 12);
  });

  it('inflation and the condition number are those of their definitions', () => {
    const { among } = { among: analysis.correlations.among };
    const others = (j: number) => [0, 1, 2, 3].filter((k) => k !== j);
    for (const [j, driver] of analysis.drivers.entries()) {
      const r2 = subsetR2(
        Float64Array.from(others(j).flatMap((a) => others(j).map((b) => among[a]![b]!))),
        Float64Array.from(others(j), (a) => among[j]![a]!),
        [0, 1, 2],
      );
      expect(driver.inflation).toBeCloseTo(1 / (1 - r2), 9);
    }
    expect(analysis.collinearity.verdict).toBe('low');
  });
});

describe('relative weights and Shapley values', () => {
  it('both share out R2, none negative, whatever the drivers', () => {
    for (let seed = 1; seed <= 25; seed++) {
      const size = 2 + (seed % 7);
      const { among, withOutcome } = randomCorrelations(size, seed);
      const { r2 } = regression(among, withOutcome);
      const weights = new Float64Array(size);
      const shapley = new Float64Array(size);
      relativeWeights(among, withOutcome, weightsWorkspace(size), weights);
      shapleyValues(among, withOutcome, shapleyWorkspace(size), shapley);
      for (const values of [weights, shapley]) {
        expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(r2, 10);
        for (const value of values) expect(value).toBeGreaterThan(-1e-12);
      }
    }
  });

  it('Shapley values are the mean gain over all orders, written out', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const { among, withOutcome } = randomCorrelations(5, seed);
      const exact = new Float64Array(5);
      shapleyValues(among, withOutcome, shapleyWorkspace(5), exact);
      const slow = new Float64Array(5);
      const orders = permutations([0, 1, 2, 3, 4]);
      for (const order of orders)
        for (let place = 0; place < 5; place++)
          slow[order[place]!]! +=
            (subsetR2(among, withOutcome, order.slice(0, place + 1)) -
              subsetR2(among, withOutcome, order.slice(0, place))) /
            orders.length;
      for (let j = 0; j < 5; j++) expect(exact[j]).toBeCloseTo(slow[j]!, 10);
    }
  });

  it('do not depend on the order of drivers', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) => {
        const turned = { ...cars, drivers: order.map((j) => cars.drivers[j]!) };
        const options = { random: seededRandom(1), replicates: 0 };
        const base = driverAnalysis(cars, options) as DriverAnalysis;
        const other = driverAnalysis(turned, options) as DriverAnalysis;
        for (const [place, j] of order.entries()) {
          expect(other.drivers[place]!.shapley.value).toBeCloseTo(base.drivers[j]!.shapley.value, 12);
          expect(other.drivers[place]!.relativeWeight.value).toBeCloseTo(
            base.drivers[j]!.relativeWeight.value,
            12,
          );
        }
      }),
      { numRuns: 10 },
    );
  });

  it('uncorrelated drivers have their squared correlations', () => {
    const among = Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1);
    const withOutcome = Float64Array.of(0.5, -0.3, 0.1);
    const weights = new Float64Array(3);
    relativeWeights(among, withOutcome, weightsWorkspace(3), weights);
    for (const [j, value] of [0.25, 0.09, 0.01].entries()) expect(weights[j]).toBeCloseTo(value, 14);
  });

  it('sampled orders come within the error they tell', () => {
    const { among, withOutcome } = randomCorrelations(9, 4);
    const exact = new Float64Array(9);
    shapleyValues(among, withOutcome, shapleyWorkspace(9), exact);
    const sampled = sampledShapley(among, withOutcome, seededRandom(2), 1500);
    for (let j = 0; j < 9; j++) {
      expect(sampled.standardErrors[j]).toBeGreaterThan(0);
      expect(Math.abs(sampled.values[j]! - exact[j]!)).toBeLessThan(4 * sampled.standardErrors[j]!);
    }
    expect(sampled.values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(
      exact.reduce((sum, value) => sum + value, 0),
      10,
    );
  });

  it('more drivers than all subsets can be tried of are answered with an error, not refused', () => {
    const many = driverAnalysis(respondents(300, new Array(22).fill(0.1), 5), {
      random: seededRandom(1),
      replicates: 20,
    }) as DriverAnalysis;
    expect(many.drivers[0]!.shapley.method).toBe('lmg-sampled-orders');
    expect(many.drivers[0]!.shapleyError).toBeGreaterThan(0);
    expect(many.drivers[0]!.shapley.interval).toBeNull();
    expect(many.drivers[0]!.relativeWeight.interval).not.toBeNull();
  });
});

function permutations(items: number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

describe('driverAnalysis', () => {
  const quick = { random: seededRandom(1), replicates: 0 };

  it('weights count as repeated respondents would', () => {
    const weights = mtcars.mpg.map((_, i) => 1 + (i % 3));
    const repeated = (values: number[]) =>
      values.flatMap((value, i) => new Array<number>(weights[i]!).fill(value));
    const weighted = driverAnalysis({ ...cars, weights }, quick) as DriverAnalysis;
    const doubled = driverAnalysis(
      {
        outcome: { name: 'mpg', values: repeated(mtcars.mpg) },
        drivers: cars.drivers.map(({ name, values }) => ({ name, values: repeated(values) })),
      },
      quick,
    ) as DriverAnalysis;
    expect(weighted.r2.value).toBeCloseTo(doubled.r2.value, 12);
    expect(weighted.drivers[1]!.shapley.value).toBeCloseTo(doubled.drivers[1]!.shapley.value, 12);
    expect(weighted.n).toBe(32);
    expect(weighted.effectiveN).toBeLessThan(32);
  });

  it('names what makes an answer impossible', () => {
    const values = mtcars.hp;
    const withDriver = (name: string, own: ArrayLike<number>) =>
      driverAnalysis({ ...cars, drivers: [...cars.drivers, { name, values: own }] }, quick);
    expect(withDriver('flat', new Float64Array(32).fill(3))).toMatchObject({
      ok: false,
      reason: 'constant',
      of: 'flat',
    });
    expect(
      withDriver(
        'horses',
        values.map((value) => value * 0.7355 + 1),
      ),
    ).toMatchObject({ ok: false, reason: 'perfect-collinearity', of: 'hp, horses' });
    expect(
      withDriver(
        'sum',
        mtcars.cyl.map((value, i) => value + mtcars.gear[i]!),
      ),
    ).toMatchObject({ ok: false, reason: 'perfect-collinearity', of: 'cyl, gear, sum' });
    expect(driverAnalysis({ ...cars, drivers: [] }, quick)).toMatchObject({
      ok: false,
      reason: 'no-drivers',
    });
    expect(driverAnalysis({ ...cars, outcome: { name: 'mpg', values: [1, 2, 3] } }, quick)).toMatchObject({
      ok: false,
      reason: 'too-few-rows',
      n: 3,
      needed: 7,
    });
    expect(driverAnalysis({ ...cars, weights: mtcars.mpg.map((_, i) => i) }, quick)).toMatchObject({
      ok: false,
      reason: 'weight-not-positive',
      of: '0',
    });
  });

  it('says what it did with unanswered ratings, three ways', () => {
    const data = respondents(800, [0.5, 0.3, 0], 9);
    const random = seededRandom(6);
    const holes = {
      ...data,
      drivers: data.drivers.map(({ name, values }) => ({
        name,
        values: Float64Array.from(values, (value) => (random() < 0.1 ? Number.NaN : value)),
      })),
    };
    const whole = driverAnalysis(data, quick) as DriverAnalysis;
    const results = (['listwise', 'pairwise', 'mean'] as const).map(
      (missing) => driverAnalysis(holes, { ...quick, missing }) as DriverAnalysis,
    );
    expect(results[0]!.missing.rowsLeftOut).toBeGreaterThan(150);
    expect(results[0]!.n + results[0]!.missing.rowsLeftOut).toBe(800);
    expect(results[1]!.missing).toMatchObject({ treatment: 'pairwise', rowsLeftOut: 0 });
    expect(results[1]!.n).toBeLessThan(800);
    expect(results[2]!.n).toBe(800);
    for (const { r2 } of results) expect(Math.abs(r2.value - whole.r2.value)).toBeLessThan(0.08);
    // Filling in at the mean weakens what is found.
    expect(results[2]!.r2.value).toBeLessThan(whole.r2.value);
    const drawn = driverAnalysis(holes, { random, replicates: 50, missing: 'pairwise' }) as DriverAnalysis;
    expect(drawn.bootstrap.replicates + drawn.bootstrap.skipped).toBe(50);
  });

  it('pair by pair without holes is the same as whole rows', () => {
    const pairwise = driverAnalysis(cars, { ...quick, missing: 'pairwise' }) as DriverAnalysis;
    const listwise = driverAnalysis(cars, quick) as DriverAnalysis;
    expect(pairwise.r2.value).toBeCloseTo(listwise.r2.value, 12);
  });

  it('correlations that no data could have are refused', () => {
    const n = Number.NaN;
    const a = [1, 2, 3, 4, 5, 6, 7, 8, 9, n, n, n, n, n, n, n, n, n, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    const b = [1, 2, 3, 4, 5, 6, 7, 8, 8, 1, 2, 3, 4, 5, 6, 7, 8, 9, n, n, n, n, n, n, n, n, n];
    const c = [n, n, n, n, n, n, n, n, n, 1, 2, 3, 4, 5, 6, 7, 8, 8, 9, 8, 7, 6, 5, 4, 3, 2, 2];
    const values = a.map((_, i) => (i * 5) % 11);
    const data = {
      outcome: { name: 'y', values },
      drivers: [
        { name: 'a', values: a },
        { name: 'b', values: b },
        { name: 'c', values: c },
      ],
    };
    expect(driverAnalysis(data, { ...quick, missing: 'pairwise' })).toMatchObject({
      ok: false,
      reason: 'incoherent-correlations',
    });
  });

  it('tells a driver that matters from one that may be noise, and a sign that the weight hides', () => {
    const analysis = driverAnalysis(respondents(400, [0.5, 0, -0.4], 3), {
      random: seededRandom(8),
      replicates: 400,
    }) as DriverAnalysis;
    expect(analysis.drivers[0]!.noiseWeighsAsMuch).toBeLessThan(0.01);
    expect(analysis.drivers[0]!.rank!.rank).toBe(1);
    expect(analysis.drivers[2]!.beta.value).toBeLessThan(0);
    expect(analysis.drivers[0]!.beta.interval!.low).toBeGreaterThan(0);
  });

  it('noise is taken for a driver about as rarely as asked', () => {
    let taken = 0;
    for (let seed = 1; seed <= 120; seed++) {
      const analysis = driverAnalysis(respondents(150, [0.6, 0, 0.3], seed, 0), {
        random: seededRandom(seed),
        replicates: 120,
      }) as DriverAnalysis;
      if (analysis.drivers[1]!.noiseWeighsAsMuch! < 0.05) taken++;
    }
    expect(taken / 120).toBeLessThan(0.1);
  });

  it('bootstrap intervals hold the weights of the population about as often as told', () => {
    const truth = driverAnalysis(respondents(200_000, [0.5, 0.3, 0.1], 77), quick) as DriverAnalysis;
    let held = 0;
    let r2Held = 0;
    const runs = 150;
    for (let seed = 1; seed <= runs; seed++) {
      const analysis = driverAnalysis(respondents(250, [0.5, 0.3, 0.1], seed), {
        random: seededRandom(seed),
        replicates: 300,
      }) as DriverAnalysis;
      const { low, high } = analysis.drivers[0]!.relativeWeight.interval!;
      const expected = truth.drivers[0]!.relativeWeight.value;
      if (low <= expected && expected <= high) held++;
      const r2 = analysis.r2.interval!;
      if (r2.low <= truth.r2.value && truth.r2.value <= r2.high) r2Held++;
    }
    expect(held / runs).toBeGreaterThan(0.89);
    expect(r2Held / runs).toBeGreaterThan(0.9);
  });
});
