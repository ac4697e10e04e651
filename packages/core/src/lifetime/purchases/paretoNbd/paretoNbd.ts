import type { PurchaseModel } from '../future/purchaseModel.ts';
import { fitParetoNbd } from './fitParetoNbd.ts';
import { paretoNbdAlive } from './paretoNbdAlive.ts';
import { paretoNbdBuys } from './paretoNbdBuys.ts';
import { paretoNbdDiscounted } from './paretoNbdDiscounted.ts';
import { paretoNbdExpected } from './paretoNbdExpected.ts';
import type { ParetoNbdName } from './paretoNbdParameters.ts';

/** Pareto/NBD: see `fitParetoNbd`. */
export const paretoNbd: PurchaseModel<ParetoNbdName> = {
  key: 'pareto-nbd',
  fit: fitParetoNbd,
  probabilityAlive: paretoNbdAlive,
  ifAlive: ({ r, alpha, s, beta }, { frequency, age }) => ({
    r: r + frequency,
    alpha: alpha + age,
    s,
    beta: beta + age,
  }),
  expectedPurchases: paretoNbdExpected,
  probabilityOfPurchase: paretoNbdBuys,
  discountedPurchases: paretoNbdDiscounted,
};
