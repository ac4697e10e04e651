/** What happened as a logistic function of the log-odds told: intercept + slope x log-odds. */
export interface PlattFit {
  intercept: number;
  slope: number;
  interceptDeviation: number;
  slopeDeviation: number;
  logLikelihood: number;
  /** Of the probabilities as they were told. */
  logLikelihoodAsTold: number;
}

/** Log-odds, kept finite: a probability of 0 or 1 is taken as 1e-9 away from it. */
export function logit(probability: number): number {
  const kept = Math.min(1 - 1e-9, Math.max(1e-9, probability));
  return Math.log(kept / (1 - kept));
}

/**
 * Logistic recalibration (Cox 1958; Platt 1999), by Newton with halved steps. With `fixedSlope`, the intercept alone.
 */
export function fitPlatt(logOdds: Float64Array, left: ArrayLike<number>, fixedSlope?: number): PlattFit {
  let intercept = 0;
  let slope = fixedSlope ?? 1;
  let sums = passOver(logOdds, left, intercept, slope);
  const logLikelihoodAsTold = fixedSlope === undefined ? sums.value : passOver(logOdds, left, 0, 1).value;
  for (let iteration = 0; iteration < 50; iteration++) {
    const { g0, g1, h00, h01, h11 } = sums;
    const determinant = h00 * h11 - h01 * h01;
    const isFlat = !(determinant > 1e-12 * h00 * h11);
    const move0 = fixedSlope !== undefined || isFlat ? g0 / h00 : (h11 * g0 - h01 * g1) / determinant;
    const move1 = fixedSlope !== undefined || isFlat ? 0 : (h00 * g1 - h01 * g0) / determinant;
    if (!(h00 > 0) || Math.abs(move0) + Math.abs(move1) < 1e-10) break;
    let next = sums;
    let factor = 1;
    for (; factor > 1e-4; factor /= 2) {
      next = passOver(logOdds, left, intercept + factor * move0, slope + factor * move1);
      if (next.value >= sums.value - 1e-13 * Math.abs(sums.value)) break;
    }
    intercept += factor * move0;
    slope += factor * move1;
    // Complete separation: the likelihood has no maximum, and this is steep enough.
    if (Math.abs(slope) > 1e3 || Math.abs(intercept) > 1e3) break;
    sums = next;
  }
  const { h01, h11 } = sums;
  const h00 = Math.max(sums.h00, 1e-12);
  const determinant = h00 * h11 - h01 * h01;
  const isAlone = fixedSlope !== undefined || !(determinant > 0);
  return {
    intercept,
    slope,
    interceptDeviation: Math.sqrt(isAlone ? 1 / h00 : h11 / determinant),
    slopeDeviation: isAlone ? 0 : Math.sqrt(h00 / determinant),
    logLikelihood: sums.value,
    logLikelihoodAsTold,
  };
}

function passOver(logOdds: Float64Array, left: ArrayLike<number>, intercept: number, slope: number) {
  const sums = { value: 0, g0: 0, g1: 0, h00: 0, h01: 0, h11: 0 };
  for (let i = 0; i < logOdds.length; i++) {
    const told = logOdds[i]!;
    const x = intercept + slope * told;
    const small = Math.exp(-Math.abs(x));
    const probability = x >= 0 ? 1 / (1 + small) : small / (1 + small);
    const weight = small / ((1 + small) * (1 + small));
    const error = left[i]! - probability;
    sums.value += (left[i] ? x : 0) - Math.max(0, x) - Math.log1p(small);
    sums.g0 += error;
    sums.g1 += error * told;
    sums.h00 += weight;
    sums.h01 += weight * told;
    sums.h11 += weight * told * told;
  }
  return sums;
}
