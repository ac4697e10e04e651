import type { NotEnough } from '../../../estimate.ts';
import type { FitOptions, LikelihoodFit } from '../estimation/likelihoodFit.ts';
import { maximumLikelihood } from '../estimation/maximumLikelihood.ts';
import { groupHistories } from '../histories/groupHistories.ts';
import type { PurchaseHistories } from '../histories/purchaseHistories.ts';
import { purchaseRateOf, refuseDegenerate } from '../histories/refuseDegenerate.ts';
import { bgNbdLikelihood } from './bgNbdLikelihood.ts';
import type { BgNbdName } from './bgNbdParameters.ts';

/**
 * BG/NBD, "counting your customers the easy way" (Fader, Hardie & Lee 2005): while there, a customer buys as a Poisson process
 * with a rate of their own; after each repeat purchase they leave for good with a probability of their own. Rates are
 * gamma(r, alpha) over customers, probabilities beta(a, b), independent. Fitted by maximum likelihood.
 *
 * For purchases without a contract, at any time. Someone who never bought again counts as still there.
 *
 * Not enough: those of `groupHistories`; `too-few-customers`, `no-repeat-purchases`, `all-alike`.
 *
 * @example fitBgNbd({ frequency: [2, 0, 1, …], recency: [30.43, 0, 5.1, …], age: [38.86, 38.8, 30, …] })
 */
export function fitBgNbd(
  histories: PurchaseHistories,
  options: FitOptions = {},
): LikelihoodFit<BgNbdName> | NotEnough {
  const groups = groupHistories(histories);
  if (!groups.ok) return groups;
  const refused = refuseDegenerate(groups);
  if (refused) return refused;
  const rate = purchaseRateOf(groups);
  return maximumLikelihood(
    {
      model: 'bg-nbd',
      names: ['r', 'alpha', 'a', 'b'],
      n: groups.n,
      logLikelihood: bgNbdLikelihood(groups),
      starts: [
        [0.5, 0.5 / rate, 1, 2],
        [2, 2 / rate, 0.5, 5],
        [0.1, 0.1 / rate, 5, 20],
      ],
    },
    options,
  );
}
