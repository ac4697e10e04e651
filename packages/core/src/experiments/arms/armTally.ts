/** All that an arm's outcomes say of its mean and spread, and of what was known beforehand. Adds up; see `mergeArms`. */
export interface ArmTally {
  n: number;
  outcomeMean: number;
  /** Sum of squares about the mean. */
  outcomeSquares: number;
  /** Null where nothing was known beforehand. */
  before: { mean: number; squares: number; products: number } | null;
  /** Every outcome is 0 or 1: a share, not a mean. */
  isTruth: boolean;
}

/**
 * Adds up the outcomes of an arm in one pass, without losing digits however far they are from 0 (Welford 1962).
 *
 * @param outcomes one per person, finite
 * @param before the same people, the same order: a covariate that the experiment cannot have changed, as last month's spend
 * @throws RangeError when there is not one for each
 * @example tallyArm([3, 5, 4], [2, 4, 4])
 */
export function tallyArm(outcomes: ArrayLike<number>, before?: ArrayLike<number>): ArmTally {
  if (before && before.length !== outcomes.length)
    throw new RangeError(`There are ${outcomes.length} outcomes and ${before.length} values from before.`);
  let [mean, squares, beforeMean, beforeSquares, products] = [0, 0, 0, 0, 0];
  let isTruth = true;
  for (let i = 0; i < outcomes.length; i++) {
    const outcome = outcomes[i]!;
    const gap = outcome - mean;
    mean += gap / (i + 1);
    squares += gap * (outcome - mean);
    isTruth &&= outcome === 0 || outcome === 1;
    if (!before) continue;
    const beforeGap = before[i]! - beforeMean;
    beforeMean += beforeGap / (i + 1);
    beforeSquares += beforeGap * (before[i]! - beforeMean);
    products += gap * (before[i]! - beforeMean);
  }
  return {
    n: outcomes.length,
    outcomeMean: mean,
    outcomeSquares: squares,
    before: before ? { mean: beforeMean, squares: beforeSquares, products } : null,
    isTruth,
  };
}

/**
 * The tally of two groups of different people together (Chan, Golub & LeVeque 1983): days, or servers, added up.
 *
 * @example mergeArms(tallyArm(monday), tallyArm(tuesday))
 */
export function mergeArms(a: ArmTally, b: ArmTally): ArmTally {
  if (a.n === 0) return b;
  if (b.n === 0) return a;
  const n = a.n + b.n;
  const gap = b.outcomeMean - a.outcomeMean;
  const shared = (a.n * b.n) / n;
  const beforeGap = a.before && b.before ? b.before.mean - a.before.mean : 0;
  return {
    n,
    outcomeMean: a.outcomeMean + (gap * b.n) / n,
    outcomeSquares: a.outcomeSquares + b.outcomeSquares + gap * gap * shared,
    before:
      a.before && b.before
        ? {
            mean: a.before.mean + (beforeGap * b.n) / n,
            squares: a.before.squares + b.before.squares + beforeGap * beforeGap * shared,
            products: a.before.products + b.before.products + gap * beforeGap * shared,
          }
        : null,
    isTruth: a.isTruth && b.isTruth,
  };
}
