import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../numeric/random.ts';
import { effectiveSize } from './effectiveSize.ts';
import { type RakingOptions, rake } from './rake.ts';
import type { RakingMargin, RakingSample } from './rakingMargin.ts';

const found = (sample: RakingSample, options?: RakingOptions) => {
  const raked = rake(sample, options);
  if (!raked.ok) throw new Error(`${raked.reason} ${raked.of}`);
  return raked;
};

const square: RakingSample = {
  margins: [
    { name: 'row', levels: ['a', 'a', 'b', 'b'], targets: { a: 60, b: 40 } },
    { name: 'column', levels: ['x', 'y', 'x', 'y'], targets: { x: 45, y: 55 } },
  ],
  counts: [30, 20, 10, 40],
};

it('raking gives the table of the reference: 36.69, 23.31, 8.31, 31.69, n_eff 96.106', () => {
  const { weights, effectiveN, designEffect, isConverged, n } = found(square);
  const fitted = Array.from(weights, (weight, i) => weight * square.counts![i]!);
  for (const [i, expected] of [36.688181, 23.311819, 8.311819, 31.688181].entries())
    expect(fitted[i]).toBeCloseTo(expected, 6);
  expect(effectiveN).toBeCloseTo(96.106, 3);
  expect(designEffect).toBeCloseTo(1.040516, 6);
  expect(isConverged).toBe(true);
  expect(n).toBe(100);
});

it('people given one by one weigh the same as given together', () => {
  const rows = [0, 1, 2, 3].flatMap((i) => Array.from({ length: square.counts![i]! }, () => i));
  const margins = square.margins.map((margin) => ({ ...margin, levels: rows.map((i) => margin.levels[i]!) }));
  const together = found(square);
  const apart = found({ margins });
  for (const [row, i] of rows.entries()) expect(apart.weights[row]).toBeCloseTo(together.weights[i]!, 12);
  expect(apart.effectiveN).toBeCloseTo(together.effectiveN, 9);
});

const someSample = fc
  .record({ seed: fc.integer({ min: 1, max: 1e6 }), n: fc.integer({ min: 60, max: 200 }) })
  .map(({ seed, n }) => {
    const random = seededRandom(seed);
    const column = (name: string, levels: string[]): RakingMargin => ({
      name,
      levels: Array.from(
        { length: n },
        (_, i) => levels[i < 8 ? i % levels.length : Math.floor(random() * levels.length)]!,
      ),
      targets: Object.fromEntries(levels.map((level) => [level, 0.5 + random()])),
    });
    const margins = [column('age', ['young', 'middle', 'old']), column('region', ['north', 'south'])];
    return { margins, baseWeights: Array.from({ length: n }, () => 0.5 + random()) };
  });

it('every target is met, whatever the starting weights, and weights have mean 1', () => {
  fc.assert(
    fc.property(someSample, (sample) => {
      const { margins, weights, isConverged } = found(sample);
      expect(isConverged).toBe(true);
      for (const { levels } of margins)
        for (const { target, after } of levels) expect(after).toBeCloseTo(target, 8);
      expect(weights.reduce((a, b) => a + b, 0) / weights.length).toBeCloseTo(1, 9);
    }),
    { numRuns: 50 },
  );
});

it('weights are starting weight x a factor a level: the nearest that meet the targets', () => {
  fc.assert(
    fc.property(someSample, (sample) => {
      const { weights } = found(sample);
      const [age, region] = sample.margins;
      const factor = new Map<string, number>();
      for (const [row, weight] of weights.entries())
        factor.set(`${age!.levels[row]} ${region!.levels[row]}`, weight / sample.baseWeights[row]!);
      const of = (a: string, r: string) => factor.get(`${a} ${r}`);
      const [a, b, c, d] = [
        of('young', 'north'),
        of('young', 'south'),
        of('old', 'north'),
        of('old', 'south'),
      ];
      if (a && b && c && d) expect((a * d) / (b * c)).toBeCloseTo(1, 7);
    }),
    { numRuns: 50 },
  );
});

it('a limit holds, targets are still met, and the weights under it keep their proportions', () => {
  const margins: RakingMargin[] = [
    {
      name: 'age',
      levels: ['young', 'old', 'young', 'old', 'young', 'old'],
      targets: { young: 0.6, old: 0.4 },
    },
    { name: 'region', levels: ['n', 'n', 's', 's', 'w', 'w'], targets: { n: 0.4, s: 0.3, w: 0.3 } },
  ];
  const sample = { margins, counts: [5, 60, 30, 60, 25, 20] };
  const free = found(sample);
  expect(free.largestWeight).toBeGreaterThan(4);
  const held = found(sample, { trim: 3, iterations: 20_000 });
  expect(held.largestWeight).toBeLessThanOrEqual(3 * (1 + 1e-8));
  expect(held.trimmed).toBe(5);
  expect(held.method).toBe('raking-with-limit');
  expect(held.effectiveN).toBeGreaterThan(free.effectiveN);
  for (const { levels } of held.margins)
    for (const { target, after } of levels) expect(after).toBeCloseTo(target, 8);
  const [, , c, d, e, f] = held.weights;
  expect((c! * f!) / (d! * e!)).toBeCloseTo(1, 6);
  expect(found(sample, { trim: 50 }).weights[0]).toBeCloseTo(free.weights[0]!, 8);
});

describe('what cannot be done is said, by name', () => {
  const sample = (levels: (string | null)[], targets: Record<string, number>): RakingSample => ({
    margins: [{ name: 'region', levels, targets }],
  });
  it('a level that nobody has, or that the population does not have', () => {
    expect(rake(sample(['n', 'n'], { n: 1, s: 1 }))).toMatchObject({
      ok: false,
      reason: 'empty-level',
      of: 'region=s',
    });
    expect(rake(sample(['n', 'w'], { n: 1 }))).toMatchObject({
      reason: 'level-without-target',
      of: 'region=w',
    });
    expect(rake(sample(['n'], { n: 0 }))).toMatchObject({ reason: 'target-not-positive', of: 'region=n' });
    expect(rake(sample([], { n: 1 }))).toMatchObject({ reason: 'no-rows' });
    expect(rake({ ...sample(['n'], { n: 1 }), baseWeights: [0] })).toMatchObject({
      reason: 'weight-not-positive',
    });
  });

  it('targets that contradict one another given who answered', () => {
    const apart: RakingSample = {
      margins: [
        { name: 'row', levels: ['a', 'b'], targets: { a: 60, b: 40 } },
        { name: 'column', levels: ['x', 'y'], targets: { x: 45, y: 55 } },
      ],
    };
    expect(rake(apart)).toMatchObject({ ok: false, reason: 'targets-cannot-be-met' });
    expect(rake(square, { trim: 1.05 })).toMatchObject({ ok: false, reason: 'trim-too-tight' });
    expect(() => rake(square, { trim: 1 })).toThrow(RangeError);
  });

  it('weights that come near too slowly are told not to have converged', () => {
    const edge: RakingSample = {
      margins: [
        { name: 'row', levels: ['a', 'a', 'b'], targets: { a: 50, b: 50 } },
        { name: 'column', levels: ['x', 'y', 'x'], targets: { x: 50, y: 50 } },
      ],
    };
    const raked = found(edge);
    expect(raked.isConverged).toBe(false);
    expect(raked.largestDeviation).toBeGreaterThan(0);
  });

  it('people of unknown level keep their share and are told', () => {
    const raked = found(sample(['n', 'n', 's', null], { n: 50, s: 50 }));
    expect(raked.margins[0]!.levels).toMatchObject([
      { level: 'n', target: 0.375 },
      { level: 's', target: 0.375 },
      { level: null, n: 1, after: 0.25 },
    ]);
    expect(raked.weights[3]).toBeCloseTo(1, 12);
  });
});

it('the effective size is n when all weigh the same, and never above it', () => {
  expect(effectiveSize([2, 2, 2])).toEqual({ n: 3, effectiveN: 3, designEffect: 1 });
  expect(effectiveSize([1, 2], [2, 1])).toMatchObject({ n: 3, designEffect: 1.125 });
  expect(effectiveSize([])).toEqual({ n: 0, effectiveN: 0, designEffect: 1 });
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.01, max: 50, noNaN: true }), { minLength: 1 }), (weights) => {
      const { n, effectiveN } = effectiveSize(weights);
      expect(effectiveN).toBeLessThanOrEqual(n * (1 + 1e-12));
      expect(effectiveN).toBeGreaterThanOrEqual(1 - 1e-12);
    }),
  );
});
