import digamma from '@stdlib/math-base-special-digamma';
import gammaln from '@stdlib/math-base-special-gammaln';

/** ln Gamma(base + k) - ln Gamma(base) for several k, and its derivative in base. */
export interface RisingFactorials {
  logs: Float64Array;
  slopes: Float64Array;
}

export function risingFactorialsFor(counts: ArrayLike<number>): RisingFactorials {
  return { logs: new Float64Array(counts.length), slopes: new Float64Array(counts.length) };
}

const longestSum = 2_000;

/**
 * Logarithms of the rising factorials (Pochhammer symbols) of `base` at each of `counts` (whole numbers, ascending), into `into`.
 * Summed term by term, so that nothing cancels when base is large; by gamma functions over wider gaps.
 */
export function setRisingFactorials(base: number, counts: ArrayLike<number>, into: RisingFactorials): void {
  let log = 0;
  let slope = 0;
  let k = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!;
    if (count - k > longestSum) {
      log += gammaln(base + count) - gammaln(base + k);
      slope += digamma(base + count) - digamma(base + k);
      k = count;
    }
    for (; k < count; k++) {
      log += Math.log(base + k);
      slope += 1 / (base + k);
    }
    into.logs[i] = log;
    into.slopes[i] = slope;
  }
}
