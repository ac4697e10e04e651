import type { PurchaseModel } from '../future/purchaseModel.ts';
import { bgNbdAlive } from './bgNbdAlive.ts';
import { bgNbdDiscounted } from './bgNbdDiscounted.ts';
import { bgNbdExpected } from './bgNbdExpected.ts';
import type { BgNbdName } from './bgNbdParameters.ts';
import { fitBgNbd } from './fitBgNbd.ts';

/** BG/NBD: see `fitBgNbd`. */
export const bgNbd: PurchaseModel<BgNbdName> = {
  key: 'bg-nbd',
  fit: fitBgNbd,
  probabilityAlive: bgNbdAlive,
  ifAlive: ({ r, alpha, a, b }, { frequency, age }) => ({
    r: r + frequency,
    alpha: alpha + age,
    a,
    b: b + frequency,
  }),
  expectedPurchases: bgNbdExpected,
  // Nobody leaves before their first repeat purchase: only the rate counts.
  probabilityOfPurchase: ({ r, alpha }, duration) => -Math.expm1(-r * Math.log1p(duration / alpha)),
  discountedPurchases: bgNbdDiscounted,
};
