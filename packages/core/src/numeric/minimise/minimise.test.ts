import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hessian } from './hessian.ts';
import { minimise } from './minimise.ts';
import type { Objective } from './objective.ts';

const rosenbrock: Objective = (x, gradient) => {
  let value = 0;
  gradient.fill(0);
  for (let i = 0; i + 1 < x.length; i++) {
    const valley = x[i + 1]! - x[i]! ** 2;
    const short = 1 - x[i]!;
    value += 100 * valley ** 2 + short ** 2;
    gradient[i]! += -400 * x[i]! * valley - 2 * short;
    gradient[i + 1]! += 200 * valley;
  }
  return value;
};

/** Powell's singular function: its Hessian has no inverse at the minimum, so that a fit may be flat there. */
const powell: Objective = (p, gradient) => {
  const [w = 0, x = 0, y = 0, z = 0] = p;
  gradient[0] = 2 * (w + 10 * x) + 40 * (w - z) ** 3;
  gradient[1] = 20 * (w + 10 * x) + 4 * (x - 2 * y) ** 3;
  gradient[2] = 10 * (y - z) - 8 * (x - 2 * y) ** 3;
  gradient[3] = -10 * (y - z) - 40 * (w - z) ** 3;
  return (w + 10 * x) ** 2 + 5 * (y - z) ** 2 + (x - 2 * y) ** 4 + 10 * (w - z) ** 4;
};

it('a fit ends at the bottom of a long curved valley', () => {
  for (const size of [2, 4, 8]) {
    const start = Array.from({ length: size }, (_, i) => (i % 2 ? 1 : -1.2));
    const minimum = minimise(rosenbrock, start, { gradientTolerance: 1e-10 });
    expect(minimum.converged).toBe(true);
    for (const x of minimum.point) expect(Math.abs(Math.abs(x) - 1)).toBeLessThan(1e-3);
    expect(minimum.evaluations).toBeLessThan(300);
  }
  const exact = minimise(rosenbrock, [-1.2, 1], { gradientTolerance: 1e-10 });
  expect(Math.max(...exact.point.map((x) => Math.abs(x - 1)))).toBeLessThan(1e-9);
});

it('a fit that is flat at its best still ends', () => {
  const minimum = minimise(powell, [3, -1, 0, 1], { gradientTolerance: 1e-9 });
  expect(minimum.converged).toBe(true);
  expect(minimum.value).toBeLessThan(1e-10);
});

it('a step to where the function has no value is taken back', () => {
  const barrier: Objective = (x, gradient) => {
    gradient[0] = 1 - 1 / x[0]!;
    return x[0]! > 0 ? x[0]! - Math.log(x[0]!) : Number.NaN;
  };
  for (const start of [1e-3, 0.5, 50]) {
    const minimum = minimise(barrier, [start]);
    expect(minimum.converged).toBe(true);
    expect(minimum.point[0]).toBeCloseTo(1, 7);
  }
});

it('what has no minimum is not called converged at a steep point', () => {
  const falling: Objective = (x, gradient) => {
    gradient[0] = -1;
    return -x[0]!;
  };
  expect(minimise(falling, [0], { iterations: 5 }).converged).toBe(false);
});

it('a start without a value is refused', () => {
  expect(() => minimise(() => Number.NaN, [1])).toThrow(RangeError);
});

it('any convex quadratic is solved, and its second derivatives are found', () => {
  const entry = fc.double({ min: -2, max: 2, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(entry, { minLength: 9, maxLength: 9 }),
      fc.array(entry, { minLength: 3, maxLength: 3 }),
      (factor, centre) => {
        const matrix = new Float64Array(9);
        for (let i = 0; i < 3; i++)
          for (let j = 0; j < 3; j++) {
            matrix[3 * i + j] = i === j ? 0.1 : 0;
            for (let k = 0; k < 3; k++) matrix[3 * i + j]! += factor[3 * i + k]! * factor[3 * j + k]!;
          }
        const quadratic: Objective = (x, gradient) => {
          let value = 0;
          for (let i = 0; i < 3; i++) {
            gradient[i] = 0;
            for (let j = 0; j < 3; j++) gradient[i]! += matrix[3 * i + j]! * (x[j]! - centre[j]!);
            value += (gradient[i]! * (x[i]! - centre[i]!)) / 2;
          }
          return value;
        };
        const minimum = minimise(quadratic, [5, -5, 5]);
        expect(minimum.converged).toBe(true);
        for (let i = 0; i < 3; i++) expect(minimum.point[i]).toBeCloseTo(centre[i]!, 5);
        const second = hessian(quadratic, Float64Array.of(1, 2, 3));
        for (let i = 0; i < 9; i++) expect(second[i]).toBeCloseTo(matrix[i]!, 7);
      },
    ),
  );
});
