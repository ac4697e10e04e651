import type { PurchaseHistory } from '../histories/purchaseHistories.ts';
import type { BgBbParameters } from './bgBbParameters.ts';

/** The parameters that hold from now on for someone who was there through all their opportunities: beta laws updated by counts. */
export function bgBbIfThere(
  parameters: BgBbParameters,
  { frequency, age }: Pick<PurchaseHistory, 'frequency' | 'age'>,
): BgBbParameters {
  return {
    alpha: parameters.alpha + frequency,
    beta: parameters.beta + age - frequency,
    gamma: parameters.gamma,
    delta: parameters.delta + age,
  };
}
