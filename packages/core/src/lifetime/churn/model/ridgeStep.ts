import { choleskyInPlace, invertFactor, solveInPlace } from '../../../numeric/cholesky.ts';
import type { LogisticPass } from './logisticPass.ts';

/** First and past-the-end parameters of those that share a penalty. */
export type Group = readonly [start: number, end: number];

export interface RidgeStep {
  /** The maximum of the quadratic that has the slope and curvature of the likelihood here, less the penalty. */
  target: Float64Array;
  /** Of the parameters, lower triangle row by row. */
  covariance: Float64Array;
  penalties: number[];
  effectiveParameters: number;
}

/**
 * One Newton step with penalties, these re-estimated on the quadratic itself where they are free: no row is read, so that the
 * many small updates that pure noise needs cost nothing.
 */
export function ridgeStep(
  pass: LogisticPass,
  parameters: Float64Array,
  groups: readonly Group[],
  begin: readonly number[],
  areFree: boolean,
): RidgeStep {
  const size = parameters.length;
  const slope = slopeAtZero(pass, parameters);
  const rounds = areFree ? Math.min(300, Math.max(10, Math.round(1e8 / size ** 3))) : 1;
  let penalties = [...begin];
  for (let round = 1; ; round++) {
    const { target, covariance } = solve(pass, slope, groups, penalties);
    const { updated, effectiveParameters } = reestimate(target, covariance, groups, penalties);
    const isSettled = updated.every((value, g) => Math.abs(value / penalties[g]! - 1) < 1e-4);
    if (!areFree || isSettled || round === rounds)
      return { target, covariance, penalties, effectiveParameters };
    penalties = updated;
  }
}

/** gradient + H x parameters: the quadratic's slope at 0. */
function slopeAtZero({ gradient, information }: LogisticPass, parameters: Float64Array): Float64Array {
  const size = parameters.length;
  const slope = Float64Array.from(gradient);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      slope[i]! += information[Math.max(i, j) * size + Math.min(i, j)]! * parameters[j]!;
  return slope;
}

function solve(pass: LogisticPass, slope: Float64Array, groups: readonly Group[], penalties: number[]) {
  const size = slope.length;
  const factor = new Float64Array((size * (size + 1)) / 2);
  for (let i = 0, at = 0; i < size; i++)
    for (let j = 0; j <= i; j++, at++) factor[at] = pass.information[i * size + j]!;
  for (const [g, [start, end]] of groups.entries())
    for (let j = start; j < end; j++) factor[(j * (j + 3)) / 2]! += penalties[g]!;
  choleskyInPlace(factor, size);
  const target = Float64Array.from(slope);
  solveInPlace(factor, target, size);
  return { target, covariance: inverse(factor, size) };
}

/** A^-1 = L^-T L^-1, lower triangle. */
function inverse(factor: Float64Array, size: number): Float64Array {
  const root = new Float64Array(factor.length);
  const result = new Float64Array(factor.length);
  invertFactor(factor, root, size);
  for (let k = 0, row = 0; k < size; k++, row += k)
    for (let i = 0, at = 0; i <= k; i++) {
      const scaled = root[row + i]!;
      for (let j = 0; j <= i; j++, at++) result[at]! += scaled * root[row + j]!;
    }
  return result;
}

/** penalty = effective parameters / sum of squares (MacKay 1992), kept within reason. */
function reestimate(
  target: Float64Array,
  covariance: Float64Array,
  groups: readonly Group[],
  penalties: number[],
) {
  let effectiveParameters = 1;
  const updated = groups.map(([start, end], g) => {
    let squares = 0;
    let determined = end - start;
    for (let j = start; j < end; j++) {
      squares += target[j]! ** 2;
      determined -= penalties[g]! * covariance[(j * (j + 3)) / 2]!;
    }
    determined = Math.max(0, determined);
    effectiveParameters += determined;
    if (end === start) return penalties[g]!;
    return squares > 0 ? Math.min(mostPenalty, Math.max(leastPenalty, determined / squares)) : mostPenalty;
  });
  return { updated, effectiveParameters };
}

/** A prior deviation of 10 at the weakest: even rows that a plane separates have finite coefficients. */
const leastPenalty = 0.01;

/** And of .05 at the strongest: an effect is never declared to be exactly none, and its interval stays honest. */
const mostPenalty = 400;
