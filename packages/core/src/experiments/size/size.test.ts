import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gammaVariate } from '../../numeric/gammaVariate.ts';
import { standardNormal } from '../../numeric/normal.ts';
import { seededRandom } from '../../numeric/random.ts';
import { studentTail } from '../../numeric/studentTail.ts';
import { detectableDifference, meansPower, meansSize } from './meansPower.ts';
import { noncentralTTail } from './noncentralT.ts';
import { detectableShare, proportionsPower, proportionsSize } from './proportionsPower.ts';
import golden from './size.golden.json' with { type: 'json' };

describe('how many people an experiment needs is what R says', () => {
  for (const { source, n, shares, power, asked, tolerance } of golden.proportions)
    it(source, () => {
      const both = { first: shares[0]!, second: shares[1]! };
      const found = asked
        ? proportionsSize(both, { power: asked }).exact
        : proportionsPower({ first: n, second: n }, both);
      expect(Math.abs(found - (power ?? n))).toBeLessThan(tolerance);
    });
  for (const { source, n, difference, power, asked, tolerance } of golden.means)
    it(source, () => {
      const effect = { difference, standardDeviation: 1 };
      const found = asked
        ? meansSize(effect, { power: asked }).exact
        : meansPower({ first: n, second: n }, effect);
      expect(Math.abs(found - (power ?? n))).toBeLessThan(tolerance);
    });
});

describe('what was promised is reached', () => {
  it('the size gives at least the power, and one person fewer does not, whatever the arms', () => {
    const share = fc.double({ min: 0.02, max: 0.98, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.constantFrom(0.25, 1, 3), (first, second, ratio) => {
        fc.pre(Math.abs(first - second) > 0.01);
        const size = proportionsSize({ first, second }, { ratio });
        expect(size.power).toBeGreaterThanOrEqual(0.8 - 1e-6);
        const fewer = { first: size.exact * 0.99, second: size.exact * 0.99 * ratio };
        if (size.exact > 2) expect(proportionsPower(fewer, { first, second })).toBeLessThan(0.8);
      }),
    );
  });

  it('the least difference that can be found needs just those people', () => {
    const rise = detectableShare({ first: 1000, second: 1000 }, 0.1)!;
    expect(proportionsSize({ first: 0.1, second: 0.1 + rise }).exact).toBeCloseTo(1000, 3);
    expect(detectableShare({ first: 2, second: 2 }, 0.9)).toBeNull();
    const difference = detectableDifference({ first: 30, second: 60 }, { standardDeviation: 4 });
    expect(meansSize({ difference, standardDeviation: 4 }, { ratio: 2 }).exact).toBeCloseTo(30, 6);
  });

  it('what is known beforehand saves people: a correlation of .7 saves half', () => {
    const effect = { difference: 0.1, standardDeviation: 1 };
    const [plain, cuped] = [meansSize(effect), meansSize({ ...effect, correlationBefore: Math.SQRT1_2 })];
    expect(cuped.exact / plain.exact).toBeCloseTo(0.5, 2);
  });

  it('makes no sense of impossible plans', () => {
    expect(() => proportionsSize({ first: 0.2, second: 0.2 })).toThrow(RangeError);
    expect(() => proportionsSize({ first: 0.2, second: 1.2 })).toThrow(RangeError);
    expect(() => meansSize({ difference: 0, standardDeviation: 1 })).toThrow(RangeError);
    expect(() => meansSize({ difference: 1, standardDeviation: 0 })).toThrow(RangeError);
    expect(() => meansSize({ difference: 1, standardDeviation: 1 }, { power: 0.01 })).toThrow(RangeError);
    expect(() => meansSize({ difference: 1, standardDeviation: 1 }, { ratio: 0 })).toThrow(RangeError);
  });
});

describe('the noncentral t', () => {
  it('is Student t without noncentrality, and that of drawn numbers with it', () => {
    expect(noncentralTTail(2, 5, 0)).toBeCloseTo(studentTail(2, 5), 12);
    expect(noncentralTTail(2, 5, 1e-9)).toBeCloseTo(studentTail(2, 5), 8);
    const random = seededRandom(3);
    for (const [t, degrees, delta] of [
      [2, 4, 3],
      [1, 30, -1],
      [6, 10, 5],
    ] as const) {
      let over = 0;
      for (let i = 0; i < 40_000; i++)
        over += Number(
          (standardNormal(random) + delta) / Math.sqrt((2 * gammaVariate(degrees / 2, random)) / degrees) > t,
        );
      expect(Math.abs(over / 40_000 - noncentralTTail(t, degrees, delta))).toBeLessThan(0.01);
    }
  });

  it('rises with noncentrality and stays a probability, also where its series ends', () => {
    for (const degrees of [1, 10, 1000]) {
      let last = 0;
      for (let delta = -45; delta <= 45; delta += 0.5) {
        const tail = noncentralTTail(2.5, degrees, delta);
        expect(tail).toBeGreaterThanOrEqual(last - 1e-6);
        expect(tail).toBeLessThanOrEqual(1);
        last = tail;
      }
    }
  });
});
