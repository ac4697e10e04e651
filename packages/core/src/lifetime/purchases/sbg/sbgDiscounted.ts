import { discountedPeriods } from '../future/discountedPeriods.ts';
import type { SbgParameters } from './sbgParameters.ts';
import { sbgRetention } from './sbgRetention.ts';

/**
 * Discounted expected lifetime, DEL: periods that a new customer pays for, at the start of each, the first counted whole (Fader &
 * Hardie 2010, "Customer-base valuation in a contractual setting"). Times the margin of a period, it is their value.
 *
 * @param rate discount between two periods, above 0
 */
export function sbgDiscountedLifetime({ a, b }: SbgParameters, rate: number): number {
  return discountedPeriods(a, b, rate);
}

/**
 * Discounted expected residual lifetime, DERL: periods still to be paid by someone who has renewed `renewals` times, told just before
 * the next renewal: the next payment counts whole if it comes (Fader & Hardie 2010).
 *
 * @example sbgDiscountedResidual({ a: 0.668, b: 3.806 }, 0.1, 7) // 7.530
 */
export function sbgDiscountedResidual(parameters: SbgParameters, rate: number, renewals: number): number {
  const { a, b } = parameters;
  const paid = renewals + 1;
  return sbgRetention(parameters, paid) * discountedPeriods(a, b + paid, rate);
}
