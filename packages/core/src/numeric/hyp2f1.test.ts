import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaussLegendre } from './gaussLegendre.ts';
import golden from './hyp2f1.golden.json' with { type: 'json' };
import { hyp2f1 } from './hyp2f1.ts';
import { logGamma } from './logGamma.ts';

const relative = (found: number, expected: number) => Math.abs(found / expected - 1);

describe('what customers are expected to do rests on 2F1, which agrees with values of 60 digits', () => {
  for (const { source, input, expected, tolerance } of golden)
    it(`2F1(${input.join(', ')}), ${source}`, () => {
      const [a = 0, b = 0, c = 0, z = 0] = input;
      expect(relative(hyp2f1(a, b, c, z), expected)).toBeLessThan(tolerance);
      expect(relative(hyp2f1(b, a, c, z), expected)).toBeLessThan(tolerance);
    });
});

it('2F1 has its closed forms', () => {
  for (const z of [-900, -2, -0.4, 0.2, 0.8, 0.999]) {
    expect(relative(hyp2f1(1, 1, 2, z), -Math.log1p(-z) / z)).toBeLessThan(1e-13);
    expect(relative(hyp2f1(1.7, 3, 3, z), (1 - z) ** -1.7)).toBeLessThan(1e-13);
  }
  for (const t of [0.1, 0.9, 4])
    expect(relative(hyp2f1(0.5, 1, 1.5, -t * t), Math.atan(t) / t)).toBeLessThan(1e-13);
  expect(hyp2f1(0, 2, 3, 0.5)).toBe(1);
});

it('2F1 is Euler’s integral, worked out slowly', () => {
  const { nodes, weights } = gaussLegendre(256);
  const parameter = fc.double({ min: 1, max: 12, noNaN: true });
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 12, noNaN: true }),
      parameter,
      parameter,
      fc.double({ min: -2, max: 0.6, noNaN: true }),
      (a, b, gap, z) => {
        const c = b + gap;
        // t = u^2 (3 - 2u) flattens both ends, where the integrand has no derivatives.
        let integral = 0;
        for (let i = 0; i < 256; i++) {
          const u = nodes[i]!;
          const t = u * u * (3 - 2 * u);
          const rest = (1 - u) ** 2 * (1 + 2 * u);
          integral += weights[i]! * 6 * u * (1 - u) * t ** (b - 1) * rest ** (gap - 1) * (1 - z * t) ** -a;
        }
        const euler = integral * Math.exp(logGamma(c) - logGamma(b) - logGamma(gap));
        expect(relative(hyp2f1(a, b, c, z), euler)).toBeLessThan(1e-7);
      },
    ),
  );
});

it('2F1 meets Gauss’ relation between neighbours (DLMF 15.5.11) wherever it is asked', () => {
  const parameter = fc.double({ min: 0.05, max: 40, noNaN: true });
  fc.assert(
    fc.property(
      parameter,
      parameter,
      parameter,
      fc.double({ min: -500, max: 0.999, noNaN: true }),
      (a, b, gap, z) => {
        const c = b + gap;
        const terms = [
          (c - a) * hyp2f1(a - 1, b, c, z),
          (2 * a - c + (b - a) * z) * hyp2f1(a, b, c, z),
          a * (z - 1) * hyp2f1(a + 1, b, c, z),
        ];
        const size = Math.max(...terms.map(Math.abs));
        expect(Math.abs(terms.reduce((sum, term) => sum + term, 0)) / size).toBeLessThan(1e-9);
      },
    ),
  );
});

it('2F1 refuses what it cannot tell', () => {
  expect(() => hyp2f1(1, 1, 2, 1)).toThrow(RangeError);
  expect(() => hyp2f1(1, 1, -2, 0.5)).toThrow(RangeError);
  expect(() => hyp2f1(1, 1, 2, Number.NaN)).toThrow(RangeError);
  expect(() => hyp2f1(Number.NaN, 1, 2, 0.5)).toThrow(RangeError);
});
