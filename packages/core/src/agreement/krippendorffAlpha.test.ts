import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardNormal } from '../numeric/normal.ts';
import { type Random, seededRandom } from '../numeric/random.ts';
import type { AlphaMetric } from './alpha/disagreement.ts';
import golden from './krippendorffAlpha.golden.json' with { type: 'json' };
import { type AlphaOptions, type KrippendorffAlpha, krippendorffAlpha } from './krippendorffAlpha.ts';
import { labelsOf } from './testing/labelled.ts';

/** Example C: four observers, twelve units. */
const exampleC: (number | null)[][] = [
  [1, 1, null, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [null, 5, 5, 5],
  [null, null, 1, 1],
  [null, null, 3, null],
];
const metrics: AlphaMetric[] = ['nominal', 'ordinal', 'interval', 'ratio'];

function found(
  units: readonly (readonly (number | null)[])[],
  metric: AlphaMetric,
  options: Partial<AlphaOptions> = {},
): KrippendorffAlpha {
  const alpha = krippendorffAlpha(labelsOf(units), { metric, random: seededRandom(7), ...options });
  if (!alpha.ok) throw new Error(alpha.reason);
  return alpha;
}

describe('alpha is that of the published example', () => {
  for (const { source, metric, expected, tolerance } of golden)
    it(`${source}, ${metric}`, () => {
      const alpha = found(exampleC, metric as AlphaMetric);
      expect(Math.abs(alpha.value - expected)).toBeLessThan(tolerance);
      expect(alpha).toMatchObject({ n: 11, labels: 40 });
    });
});

/** As it is defined: the matrix of coincidences, and the distance of each pair of values by its formula. */
function slowAlpha(units: readonly (readonly number[])[], metric: AlphaMetric): number {
  const pairable = units.filter((labels) => labels.length > 1);
  const all = pairable.flat();
  const between = (low: number, high: number) => all.filter((x) => x >= low && x <= high).length;
  const count = (value: number) => all.filter((x) => x === value).length;
  const distance = (a: number, b: number) => {
    if (a === b) return 0;
    if (metric === 'nominal') return 1;
    if (metric === 'interval') return (a - b) ** 2;
    if (metric === 'ratio') return ((a - b) / (a + b)) ** 2;
    return (between(Math.min(a, b), Math.max(a, b)) - (count(a) + count(b)) / 2) ** 2;
  };
  const pairs = (labels: readonly number[]) =>
    labels.reduce((sum, a, i) => labels.reduce((s, b, j) => (i === j ? s : s + distance(a, b)), sum), 0);
  const observed =
    pairable.reduce((sum, labels) => sum + pairs(labels) / (labels.length - 1), 0) / all.length;
  return 1 - observed / (pairs(all) / (all.length * (all.length - 1)));
}

const anyUnits = fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 6 }), {
  minLength: 1,
  maxLength: 25,
});

describe('the fast way gives what the definition gives', () => {
  for (const metric of metrics)
    it(metric, () => {
      fc.assert(
        fc.property(anyUnits, (units) => {
          const alpha = krippendorffAlpha(labelsOf(units), { metric, random: seededRandom(1) });
          if (alpha.ok) expect(alpha.value).toBeCloseTo(slowAlpha(units, metric), 9);
          else expect(['constant', 'no-unit-labelled-twice']).toContain(alpha.reason);
        }),
        { numRuns: 60 },
      );
    });

  it('ratio with hundreds of different values, near or far apart, and zeros', () => {
    const random = seededRandom(3);
    for (const spread of [1e-6, 0.1, 3, 40]) {
      const units = Array.from({ length: 120 }, () => {
        const truth = standardNormal(random);
        return Array.from({ length: 3 }, () => Math.exp(spread * (truth + standardNormal(random) / 2)));
      });
      if (spread === 3) units.push([0, 0, 1], [0, 5]);
      expect(found(units, 'ratio').value).toBeCloseTo(slowAlpha(units, 'ratio'), 8);
    }
    const one = [Array.from({ length: 300 }, () => random()), [1, 2]];
    expect(found(one, 'ratio').value).toBeCloseTo(slowAlpha(one, 'ratio'), 10);
  });
});

describe('alpha does not depend on what does not matter', () => {
  it('the unit of an interval or a ratio, and the spacing of an order', () => {
    fc.assert(
      fc.property(anyUnits, fc.double({ min: 0.001, max: 1000, noNaN: true }), (units, scale) => {
        const options = { random: seededRandom(1) };
        const times = labelsOf(units.map((labels) => labels.map((x) => x * scale)));
        for (const metric of ['interval', 'ratio'] as const) {
          const [a, b] = [labelsOf(units), times].map((l) => krippendorffAlpha(l, { metric, ...options }));
          if (a!.ok && b!.ok) expect(b!.value).toBeCloseTo(a!.value, 8);
        }
        const stretched = labelsOf(units.map((labels) => labels.map((x) => x ** 3 - 10)));
        const [a, b] = [labelsOf(units), stretched].map((l) =>
          krippendorffAlpha(l, { metric: 'ordinal', ...options }),
        );
        if (a!.ok && b!.ok) expect(b!.value).toBeCloseTo(a!.value, 10);
      }),
      { numRuns: 50 },
    );
  });

  it('numbers of any size give a finite figure', () => {
    for (const scale of [1e-308, 1e307]) {
      const units = exampleC.map((labels) => labels.map((x) => (x === null ? null : x * scale)));
      for (const metric of metrics)
        expect(found(units, metric).value).toBeCloseTo(found(exampleC, metric).value, 10);
    }
  });
});

describe('the interval', () => {
  it('is that of drawing units again, by hand', () => {
    const { interval } = found(exampleC, 'ordinal', { interval: 'bootstrap', replicates: 4000 });
    const random = seededRandom(99);
    const pairable = exampleC.map((labels) => labels.filter((x) => x !== null)).filter((x) => x.length > 1);
    const draws = Array.from({ length: 2000 }, () =>
      slowAlpha(
        pairable.map(() => pairable[Math.floor(random() * pairable.length)]!),
        'ordinal',
      ),
    )
      .filter((x) => !Number.isNaN(x))
      .sort((a, b) => a - b);
    expect(interval!.low).toBeCloseTo(draws[50]!, 1);
    expect(interval!.high).toBeCloseTo(draws[1950]!, 1);
  });

  it('is the same from the same seed, and says how likely the usual thresholds are missed', () => {
    const bootstrap = () => found(exampleC, 'nominal', { interval: 'bootstrap' });
    expect(bootstrap()).toEqual(bootstrap());
    for (const alpha of [bootstrap(), found(exampleC, 'nominal')]) {
      const [usual, tentative] = alpha.chanceBelow!;
      expect(usual!.threshold).toBe(0.8);
      expect(usual!.probability).toBeGreaterThan(tentative!.probability);
    }
  });

  it('leaving out groups of many units gives about what leaving out each gives', () => {
    const random = seededRandom(8);
    const units = Array.from({ length: 1500 }, () => normalUnit(random));
    const few = units.map((labels) => labels.map((x) => Math.round(x)));
    const many = found(units, 'interval').interval!;
    const each = found(few, 'interval').interval!;
    expect((many.high - many.low) / (each.high - each.low)).toBeCloseTo(1, 0.6);
  });

  it('holds the truth in about 95 % of samples of 40 units', () => {
    const random = seededRandom(5);
    let held = 0;
    for (let run = 0; run < 400; run++) {
      const { interval } = found(
        Array.from({ length: 40 }, () => normalUnit(random)),
        'interval',
        { random },
      );
      if (interval!.low <= 0.8 && interval!.high >= 0.8) held++;
    }
    expect(held / 400).toBeGreaterThan(0.92);
    expect(held / 400).toBeLessThan(0.98);
  });
});

/** Three labels of which .8 of the variance is the unit's own: alpha is the intraclass correlation. */
function normalUnit(random: Random): number[] {
  const truth = 2 * standardNormal(random);
  return [0, 0, 0].map(() => truth + standardNormal(random));
}

describe('what cannot be said is said', () => {
  it('one value, no pairs, negative ratios, full agreement, one unit', () => {
    const options = { random: seededRandom(1) };
    const said = (units: number[][], metric: AlphaMetric) =>
      krippendorffAlpha(labelsOf(units), { metric, ...options });
    expect(
      said(
        [
          [2, 2],
          [2, 2],
        ],
        'interval',
      ),
    ).toMatchObject({ ok: false, reason: 'constant' });
    expect(
      said(
        [
          [0, 0],
          [0, 0],
        ],
        'ratio',
      ),
    ).toMatchObject({ ok: false, reason: 'constant' });
    expect(said([[1], [2]], 'nominal')).toMatchObject({ ok: false, reason: 'no-unit-labelled-twice' });
    expect(said([[-1, 2]], 'ratio')).toMatchObject({ ok: false, reason: 'negative-values' });
    expect(
      said(
        [
          [1, 1],
          [2, 2],
        ],
        'ordinal',
      ),
    ).toMatchObject({ value: 1, interval: null, chanceBelow: null });
    expect(said([[1, 2]], 'nominal')).toMatchObject({ n: 1, interval: null });
  });
});
