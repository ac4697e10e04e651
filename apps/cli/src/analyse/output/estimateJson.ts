import type { Estimate } from '@rapport/core/estimate';

/** The fields that every estimate has, in the order in which they are printed; without core's `ok`. */
export function estimateJson({ value, n, interval, method, convention }: Estimate) {
  return { value, n, interval, method, convention };
}
