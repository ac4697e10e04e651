export { choleskyInPlace, forwardInPlace, invertFactor, solveInPlace } from './cholesky.ts';
export { gaussLegendre, type Quadrature } from './gaussLegendre.ts';
export { logGamma } from './logGamma.ts';
export { logSumExp } from './logSumExp.ts';
export { type MeanInterval, meanInterval } from './meanInterval.ts';
export { standardNormal } from './normal.ts';
export { type Random, seededRandom } from './random.ts';
export { studentQuantile } from './studentQuantile.ts';
export { studentTail } from './studentTail.ts';
