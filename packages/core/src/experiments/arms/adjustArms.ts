import type { ArmTally } from './armTally.ts';

/** Means of two arms, with what was known beforehand taken out of them. */
export interface AdjustedArms {
  treated: AdjustedArm;
  control: AdjustedArm;
  /** Change of the outcome with that of the covariate, within arms; 0 without one. */
  slope: number;
  /** Within arms, of outcome and covariate. */
  correlation: number;
  /** What not knowing the slope adds to the variance of the difference. */
  slopeVariance: number;
  /** Variance of the covariate's mean over all, times the slope squared: common to both means. */
  commonVariance: number;
  /** Degrees of freedom that the slope takes. */
  used: 0 | 1;
}

export interface AdjustedArm {
  n: number;
  mean: number;
  /** Of that mean. */
  variance: number;
  /** Covariance of what is left with the common part. */
  commonCovariance: number;
}

/**
 * CUPED (Deng, Xu, Kohavi & Walker 2013, WSDM): outcomes less slope x (before - its mean over all), one slope for both arms from
 * within them, so the adjusted difference has the same expectation. Its variance is that of what is left, and of the slope, as in
 * the analysis of covariance (Fisher 1932). A covariate that is constant changes nothing.
 */
export function adjustArms(treated: ArmTally, control: ArmTally): AdjustedArms {
  const [a, b] = [treated.before, control.before];
  const n = treated.n + control.n;
  const beforeSquares = (a?.squares ?? 0) + (b?.squares ?? 0);
  if (!a || !b || n < 4 || !(beforeSquares > 0)) return unadjusted(treated, control);
  const outcomeSquares = treated.outcomeSquares + control.outcomeSquares;
  const products = a.products + b.products;
  const slope = products / beforeSquares;
  const overall = (a.mean * treated.n + b.mean * control.n) / n;
  const lost = (n - 2) / (n - 3);
  const adjust = (arm: ArmTally, before: NonNullable<ArmTally['before']>): AdjustedArm => {
    const left = arm.outcomeSquares - 2 * slope * before.products + slope * slope * before.squares;
    return {
      n: arm.n,
      mean: arm.outcomeMean - slope * (before.mean - overall),
      variance: (lost * Math.max(0, left)) / (arm.n - 1) / arm.n,
      commonCovariance: (slope * (before.products - slope * before.squares)) / (arm.n - 1) / n,
    };
  };
  const left = Math.max(0, outcomeSquares - slope * products) / (n - 3);
  return {
    treated: adjust(treated, a),
    control: adjust(control, b),
    slope,
    correlation: outcomeSquares > 0 ? products / Math.sqrt(beforeSquares * outcomeSquares) : 0,
    slopeVariance: (left / beforeSquares) * (a.mean - b.mean) ** 2,
    commonVariance: (slope * slope * beforeSquares) / (n - 2) / n,
    used: 1,
  };
}

function unadjusted(treated: ArmTally, control: ArmTally): AdjustedArms {
  const arm = ({ n, outcomeMean, outcomeSquares }: ArmTally) => ({
    n,
    mean: outcomeMean,
    variance: outcomeSquares / (n - 1) / n,
    commonCovariance: 0,
  });
  return {
    treated: arm(treated),
    control: arm(control),
    slope: 0,
    correlation: 0,
    slopeVariance: 0,
    commonVariance: 0,
    used: 0,
  };
}

/** Welch-Satterthwaite degrees of freedom of a sum of two variances, less those used by the slope. */
export function degreesOf(treated: AdjustedArm, control: AdjustedArm, used: number): number {
  const total = treated.variance + control.variance;
  const parts =
    (treated.variance / total) ** 2 / (treated.n - 1) + (control.variance / total) ** 2 / (control.n - 1);
  return Math.max(1, 1 / parts - used);
}
