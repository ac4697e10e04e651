import type { Encoding } from './encoding.ts';
import { type EncodedRows, type LogisticPass, logisticPass } from './logisticPass.ts';
import { type Group, ridgeStep } from './ridgeStep.ts';

export interface LogisticFit {
  parameters: Float64Array;
  /** Of the parameters given the penalty (Laplace), lower triangle row by row. */
  covariance: Float64Array;
  /** How strongly coefficients are drawn to 0, as a precision: for all numbers (per standard deviation), then for each block. */
  penalties: number[];
  /** Coefficients' worth that the data determine, after the penalty. */
  effectiveParameters: number;
  logLikelihood: number;
  iterations: number;
}

/** Chosen from the data unless a number is given. */
export type Penalty = 'evidence' | number;

/**
 * Logistic regression with a ridge penalty, by Newton (IRLS) with steps halved when they lose. The intercept is free. The
 * penalty is a precision per group (all numbers; each block of levels), re-estimated at each step so as to make the data
 * most likely: penalty = effective parameters / sum of squares (MacKay 1992). So pure noise is shrunk to nothing and strong
 * effects are left alone, without a grid and without a second fold.
 */
export function fitLogistic(
  encoded: EncodedRows,
  left: Uint8Array,
  penalty: Penalty,
  start?: Pick<LogisticFit, 'parameters' | 'penalties'>,
): LogisticFit {
  const { encoding } = encoded;
  const { size } = encoding;
  const groups = groupsOf(encoding);
  const fixed = typeof penalty === 'number' ? penalty : null;
  let penalties = groups.map((_, g) => fixed ?? start?.penalties[g] ?? 1);
  const pass: LogisticPass = {
    logLikelihood: 0,
    gradient: new Float64Array(size),
    information: new Float64Array(size * size),
  };
  let parameters = start ? Float64Array.from(start.parameters) : baseRate(left, size);
  logisticPass(encoded, left, parameters, pass);
  for (let iteration = 1; ; iteration++) {
    const next = ridgeStep(pass, parameters, groups, penalties, fixed === null);
    penalties = next.penalties;
    const move = next.target.map((value, j) => value - parameters[j]!);
    if (gainOf(move, pass, groups, penalties) < smallestGain || iteration === mostIterations) {
      const { target, covariance, effectiveParameters } = next;
      const { logLikelihood } = pass;
      return {
        parameters: target,
        covariance,
        penalties,
        effectiveParameters,
        logLikelihood,
        iterations: iteration,
      };
    }
    const objective = pass.logLikelihood - penaltyOf(parameters, groups, penalties);
    let tried = parameters;
    for (let factor = 1; factor > 1e-3; factor /= 2) {
      tried = parameters.map((value, j) => value + factor * move[j]!);
      logisticPass(encoded, left, tried, pass);
      const reached = pass.logLikelihood - penaltyOf(tried, groups, penalties);
      if (reached >= objective - 1e-10 * Math.abs(objective)) break;
    }
    parameters = tried;
  }
}

const mostIterations = 40;

/** Log-likelihood that a step must promise for the rows to be read again; coefficients are then within 1e-4 of their error. */
const smallestGain = 1e-8;

function groupsOf({ numbers, blocks }: Encoding): Group[] {
  return [
    [1, 1 + numbers.length],
    ...blocks.map(({ offset, levels }): Group => [offset, offset + levels.length]),
  ];
}

function baseRate(left: Uint8Array, size: number): Float64Array {
  const parameters = new Float64Array(size);
  const events = left.reduce((sum, value) => sum + value, 0);
  parameters[0] = Math.log(events / (left.length - events));
  return parameters;
}

function penaltyOf(parameters: Float64Array, groups: readonly Group[], penalties: number[]): number {
  let sum = 0;
  for (const [g, [start, end]] of groups.entries())
    for (let j = start; j < end; j++) sum += (penalties[g]! * parameters[j]! ** 2) / 2;
  return sum;
}

/** Half the Newton decrement: what the step would gain if the likelihood were quadratic. */
function gainOf(
  move: Float64Array,
  { information }: LogisticPass,
  groups: readonly Group[],
  penalties: number[],
): number {
  const size = move.length;
  let sum = penaltyOf(move, groups, penalties);
  for (let i = 0; i < size; i++) {
    let row = (information[i * size + i]! * move[i]!) / 2;
    for (let j = 0; j < i; j++) row += information[i * size + j]! * move[j]!;
    sum += move[i]! * row;
  }
  return sum;
}
