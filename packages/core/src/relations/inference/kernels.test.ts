import fc from 'fast-check';
import { expect, it } from 'vitest';
import { choleskyInPlace, invertFactor, solveInPlace } from '../../numeric/cholesky.ts';
import { covarianceOfType, evidenceOfTypes, variancesOfType } from './kernels.ts';

const n = 7;
const real = fc.double({ min: -2, max: 2, noNaN: true });
const vector = fc.array(real, { minLength: n, maxLength: n });

it('compute, written out, what the plain loops compute', () => {
  fc.assert(
    fc.property(
      fc.array(vector, { minLength: 1, maxLength: 12 }),
      vector,
      vector,
      vector,
      (loadings, b, means, sizes) => {
        const sds = sizes.map((size) => 0.1 + Math.abs(size) / 4);
        const J = new Float64Array(28);
        for (const h of loadings)
          for (let i = 0, p = 0; i < n; i++) for (let j = 0; j <= i; j++, p++) J[p]! += 3 * h[i]! * h[j]!;
        const full = (i: number, j: number) =>
          J[(Math.max(i, j) * (Math.max(i, j) + 1)) / 2 + Math.min(i, j)]!;

        const A = new Float64Array(28);
        const g = new Float64Array(n);
        let linear = 0;
        for (let i = 0, p = 0; i < n; i++) {
          let jm = 0;
          for (let j = 0; j < n; j++) jm += full(i, j) * means[j]!;
          g[i] = sds[i]! * (b[i]! - jm);
          linear += means[i]! * (b[i]! - jm / 2);
          for (let j = 0; j <= i; j++, p++) A[p] = sds[i]! * sds[j]! * J[p]! + (i === j ? 1 : 0);
        }
        choleskyInPlace(A, n);
        const u = g.slice();
        solveInPlace(A, u, n);
        const inverse = new Float64Array(28);
        invertFactor(A, inverse, n);
        let expected = linear;
        for (let i = 0; i < n; i++) expected += (g[i]! * u[i]!) / 2 - Math.log(A[(i * (i + 3)) / 2]!);

        const meansOut = new Float64Array(n);
        const factors = new Float64Array(28);
        const arrays = [J, Float64Array.from(b), Float64Array.from(means), Float64Array.from(sds)] as const;
        const logEvidence = new Float64Array(1);
        evidenceOfTypes(...arrays, meansOut, factors, logEvidence);
        expect(logEvidence[0]).toBeCloseTo(expected, 8);
        const covariance = new Float64Array(28);
        const variances = new Float64Array(n);
        covarianceOfType(factors, 0, arrays[3], 0, covariance);
        variancesOfType(factors, 0, arrays[3], 0, variances);
        for (let i = 0, p = 0; i < n; i++) {
          expect(meansOut[i]).toBeCloseTo(means[i]! + sds[i]! * u[i]!, 8);
          for (let j = 0; j <= i; j++, p++) {
            let sum = 0;
            for (let r = i; r < n; r++)
              sum += inverse[(r * (r + 1)) / 2 + i]! * inverse[(r * (r + 1)) / 2 + j]!;
            expect(covariance[p]).toBeCloseTo(sum * sds[i]! * sds[j]!, 10);
          }
          expect(variances[i]).toBeCloseTo(covariance[(i * (i + 3)) / 2]!, 12);
        }
      },
    ),
  );
});
