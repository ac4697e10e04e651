/** What weights cost: the answers of equal weight that would tell as much. */
export interface EffectiveSize {
  n: number;
  /** (sum w)^2 / sum w^2 (Kish 1965). */
  effectiveN: number;
  /** n / effectiveN: how much variances grow. */
  designEffect: number;
}

/**
 * Effective sample size of weights and their design effect (Kish 1965, Survey Sampling, 11.7), taking weights to have nothing to
 * do with the answers.
 *
 * @param weights above 0, one a person
 * @param counts how many people have each weight; one each when left out
 * @example effectiveSize([1, 1, 2]) // n 3, effectiveN 2.667, designEffect 1.125
 */
export function effectiveSize(weights: ArrayLike<number>, counts?: ArrayLike<number>): EffectiveSize {
  let [n, sum, squares] = [0, 0, 0];
  for (let i = 0; i < weights.length; i++) {
    const count = counts ? counts[i]! : 1;
    n += count;
    sum += count * weights[i]!;
    squares += count * weights[i]! ** 2;
  }
  const effectiveN = squares > 0 ? sum ** 2 / squares : 0;
  return { n, effectiveN, designEffect: effectiveN > 0 ? n / effectiveN : 1 };
}
