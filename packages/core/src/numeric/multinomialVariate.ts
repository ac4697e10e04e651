import { binomialVariate } from './binomialVariate.ts';
import type { Random } from './random.ts';

/**
 * How `n` draws fall into classes: one binomial a class, each given what the earlier ones took, so the cost follows the number
 * of classes and not n.
 *
 * @param shares of the classes, from 0; they need not sum to one
 * @param into receives the counts; as long as `shares`
 */
export function multinomialVariate(
  n: number,
  shares: ArrayLike<number>,
  random: Random,
  into: Float64Array,
): Float64Array {
  let rest = 0;
  for (let i = 0; i < shares.length; i++) rest += shares[i]!;
  let left = n;
  for (let i = 0; i < shares.length; i++) {
    const share = shares[i]!;
    const isLast = i === shares.length - 1 || share >= rest;
    const drawn = left === 0 || share === 0 ? 0 : isLast ? left : binomialVariate(left, share / rest, random);
    into[i] = drawn;
    left -= drawn;
    rest -= share;
  }
  return into;
}
