import type { Random } from '../../../numeric/random.ts';
import type { KnownParameters } from '../estimation/likelihoodFit.ts';
import type { DiscountOptions } from '../future/discountedTotal.ts';
import type { PurchaseModel } from '../future/purchaseModel.ts';
import type { GammaGammaName } from '../gammaGamma/gammaGammaParameters.ts';
import type { PurchaseHistories } from '../histories/purchaseHistories.ts';

/** What residual lifetime value is worked out from. */
export interface ValueTerms<Name extends string> extends DiscountOptions {
  model: PurchaseModel<Name>;
  purchases: KnownParameters<Name>;
  spend: KnownParameters<GammaGammaName>;
  /** What is earned of each amount spent, as .4. 1 unless told: value is then turnover. */
  margin?: number;
}

export interface SpendingHistories extends PurchaseHistories {
  /** Mean spent on each repeat purchase; 0 without one. */
  meanValue: ArrayLike<number>;
}

/** How intervals are simulated. */
export interface SimulationOptions {
  /** Seeded: the same seed gives the same interval. */
  random: Random;
  /** Sets of parameters drawn, 200 unless told. */
  draws?: number;
  level?: number;
}
