/**
 * A ratio metric of an arm, as spend per visit, when people and not visits were dealt: one value per person whose mean is
 * sum(numerators) / sum(denominators) and whose variance over n is that of the ratio (delta method: Deng, Knoblich & Lu 2018).
 * Give them to `tallyArm`, with or without what was known beforehand.
 *
 * @param numerators, denominators one per person; denominators sum to more than 0
 * @throws RangeError when they do not, or when there is not one of each per person
 * @example tallyArm(linearisedRatio(spend, visits))
 */
export function linearisedRatio(
  numerators: ArrayLike<number>,
  denominators: ArrayLike<number>,
): Float64Array {
  const n = numerators.length;
  if (denominators.length !== n)
    throw new RangeError(`There are ${n} numerators and ${denominators.length} denominators.`);
  let [above, below] = [0, 0];
  for (let i = 0; i < n; i++) {
    above += numerators[i]!;
    below += denominators[i]!;
  }
  if (!(below > 0)) throw new RangeError(`Denominators sum to more than 0; these sum to ${below}.`);
  const ratio = above / below;
  const mean = below / n;
  return Float64Array.from(numerators, (value, i) => ratio + (value - ratio * denominators[i]!) / mean);
}
