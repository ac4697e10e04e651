import type { NotEnough } from '../../../estimate.ts';
import type { FitOptions, LikelihoodFit } from '../estimation/likelihoodFit.ts';
import { maximumLikelihood } from '../estimation/maximumLikelihood.ts';
import { groupHistories } from '../histories/groupHistories.ts';
import type { PurchaseHistories } from '../histories/purchaseHistories.ts';
import { purchaseRateOf, refuseDegenerate } from '../histories/refuseDegenerate.ts';
import { paretoNbdLikelihood } from './paretoNbdLikelihood.ts';
import type { ParetoNbdName } from './paretoNbdParameters.ts';

/**
 * Pareto/NBD (Schmittlein, Morrison & Colombo 1987): while there, a customer buys as a Poisson process with a rate of their own;
 * they leave for good after an exponential lifetime with a rate of their own. Both rates are gamma over customers, (r, alpha)
 * and (s, beta), independent. Fitted by maximum likelihood.
 *
 * As BG/NBD, but one can leave at any time, not only after a purchase: someone who never bought again may have left.
 *
 * Not enough: those of `groupHistories`; `too-few-customers`, `no-repeat-purchases`, `all-alike`.
 *
 * @example fitParetoNbd({ frequency: [2, 0, 1, …], recency: [30.43, 0, 5.1, …], age: [38.86, 38.8, 30, …] })
 */
export function fitParetoNbd(
  histories: PurchaseHistories,
  options: FitOptions = {},
): LikelihoodFit<ParetoNbdName> | NotEnough {
  const groups = groupHistories(histories);
  if (!groups.ok) return groups;
  const refused = refuseDegenerate(groups);
  if (refused) return refused;
  const rate = purchaseRateOf(groups);
  return maximumLikelihood(
    {
      model: 'pareto-nbd',
      names: ['r', 'alpha', 's', 'beta'],
      n: groups.n,
      logLikelihood: paretoNbdLikelihood(groups),
      starts: [
        [0.5, 0.4 / rate, 0.5, 0.4 / rate],
        [2, 2 / rate, 2, 20 / rate],
        [0.1, 0.1 / rate, 0.2, 0.5 / rate],
      ],
    },
    options,
  );
}
