import fc from 'fast-check';
import { expect, it } from 'vitest';
import { standardNormal } from '../../numeric/normal.ts';
import { seededRandom } from '../../numeric/random.ts';
import { typeKeys } from '../catalogue.ts';
import { compileModel } from '../compiledModel.ts';
import { shippedModel } from '../model.ts';
import { emptyTally } from '../tally/tally.ts';
import { inferState } from './inferState.ts';
import { emptyInformation } from './information.ts';
import { computePosterior, covarianceOf, emptyPosterior } from './posterior.ts';

const compiled = compileModel(shippedModel);
const n = 7;

it('is exactly flat when nothing is known: nobody is labelled by default', () => {
  const { probabilities } = inferState(emptyTally(), shippedModel, 0);
  for (const p of probabilities) expect(p).toBe(probabilities[0]);
  expect(probabilities[0]).toBeCloseTo(1 / 29, 15);
});

it('gives the evidence of a type as numerical integration does', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -2, max: 2, noNaN: true }),
      fc.double({ min: -2, max: 2, noNaN: true }),
      fc.double({ min: 0.1, max: 20, noNaN: true }),
      fc.nat(28),
      (y1, y2, precision, k) => {
        // Two signals over valence and power: h = (1, 0.5) and (0.2, -1).
        const information = emptyInformation();
        const signals: [number, number, number][] = [
          [1, 0.5, y1],
          [0.2, -1, y2],
        ];
        for (const [hv, hp, y] of signals) {
          information.b[0]! += precision * hv * y;
          information.b[3]! += precision * hp * y;
          information.J[0]! += precision * hv * hv;
          information.J[6]! += precision * hv * hp;
          information.J[9]! += precision * hp * hp;
        }
        const posterior = computePosterior(information, compiled, emptyPosterior());
        const logZ = posterior.logWeights[k]! - compiled.logPrior[k]!;
        const region = shippedModel.regions[typeKeys[k]!];
        let integral = 0;
        // Far enough for a sharp reading at the edge of a region: what is cut off there must not be seen in the figure.
        const steps = 700;
        const reach = 14;
        for (let a = 0; a < steps; a++) {
          const ua = -reach + ((a + 0.5) * 2 * reach) / steps;
          const v = region.mean[0]! + region.sd[0]! * ua;
          for (let b = 0; b < steps; b++) {
            const ub = -reach + ((b + 0.5) * 2 * reach) / steps;
            const p = region.mean[3]! + region.sd[3]! * ub;
            let exponent = -(ua * ua + ub * ub) / 2;
            for (const [hv, hp, y] of signals) {
              const fit = hv * v + hp * p;
              exponent += precision * (y * fit - (fit * fit) / 2);
            }
            integral += Math.exp(exponent);
          }
        }
        integral *= ((2 * reach) / steps) ** 2 / (2 * Math.PI);
        expect(logZ).toBeCloseTo(Math.log(integral), 6);
      },
    ),
    { numRuns: 15 },
  );
});

it('agrees with the density of all readings taken together, shared noise included', () => {
  const random = seededRandom(5);
  const k = 12;
  const region = shippedModel.regions[typeKeys[k]!];
  const loadings = Array.from({ length: n }, () => standardNormal(random));
  const ys = Array.from({ length: 6 }, () => standardNormal(random));
  const noise = 0.7;
  const shared = 0.3;
  const weight = ys.length / (1 + shared * ys.length);
  const pull = ys.reduce((sum, y) => sum + y, 0) / (1 + shared * ys.length);
  const information = emptyInformation();
  for (let i = 0; i < n; i++) {
    information.b[i] = (pull * loadings[i]!) / noise ** 2;
    for (let j = 0; j <= i; j++)
      information.J[(i * (i + 1)) / 2 + j] = (weight * loadings[i]! * loadings[j]!) / noise ** 2;
  }
  const posterior = computePosterior(information, compiled, emptyPosterior());
  // y = mu 1 + e, with covariance a I + c 1 1': closed forms of the determinant and the inverse.
  const mu = loadings.reduce((sum, h, i) => sum + h * region.mean[i]!, 0);
  const spread = loadings.reduce((sum, h, i) => sum + (h * region.sd[i]!) ** 2, 0);
  const a = noise ** 2;
  const density = (c: number, mean: number) => {
    const r = ys.map((y) => y - mean);
    const sum = r.reduce((total, x) => total + x, 0);
    const squares = r.reduce((total, x) => total + x * x, 0);
    return (
      -0.5 * Math.log(1 + (ys.length * c) / a) - (0.5 / a) * (squares - (c * sum * sum) / (a + ys.length * c))
    );
  };
  const expected = density(shared * a + spread, mu) - density(shared * a, 0);
  expect(posterior.logWeights[k]! - compiled.logPrior[k]!).toBeCloseTo(expected, 10);

  const covariance = new Float64Array(28);
  covarianceOf(posterior, compiled, k, covariance);
  // The variance along h, by the scalar Kalman formula.
  let along = 0;
  for (let i = 0, at = 0; i < n; i++)
    for (let j = 0; j <= i; j++, at++)
      along += (i === j ? 1 : 2) * loadings[i]! * loadings[j]! * covariance[at]!;
  expect(along).toBeCloseTo(spread / (1 + (spread * weight) / a), 10);
});
