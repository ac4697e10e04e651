import type { NotEnough } from '../../../estimate.ts';
import type { FitOptions, LikelihoodFit } from '../estimation/likelihoodFit.ts';
import { maximumLikelihood } from '../estimation/maximumLikelihood.ts';
import { groupHistories } from '../histories/groupHistories.ts';
import type { PurchaseHistories } from '../histories/purchaseHistories.ts';
import { refuseDegenerate } from '../histories/refuseDegenerate.ts';
import { bgBbLikelihood } from './bgBbLikelihood.ts';
import type { BgBbName } from './bgBbParameters.ts';

/**
 * BG/BB (Fader, Hardie & Shang 2010): purchases that can only happen, or are only counted, at given opportunities, such as yearly
 * gifts. While there, a customer buys at each with a probability of their own, beta(alpha, beta) over customers; before each they
 * leave for good with a probability of their own, beta(gamma, delta), independent. Fitted by maximum likelihood.
 *
 * `frequency` is the number of opportunities taken, `recency` the latest one taken (0 for none), `age` how many there were, all whole.
 * From transactions, `summarisePurchases` gives them when the period (year, month) stands for the day and `unit` is 'day'.
 *
 * Not enough: those of `groupHistories`; `impossible-history` where a number is not whole or frequency passes recency;
 * `too-few-customers`, `no-repeat-purchases`, `all-alike`, `one-opportunity`.
 */
export function fitBgBb(
  histories: PurchaseHistories,
  options: FitOptions = {},
): LikelihoodFit<BgBbName> | NotEnough {
  const groups = groupHistories(histories);
  if (!groups.ok) return groups;
  const { n, frequency, recency, age } = groups;
  const wrong = groups.groupOf.findIndex(
    (i) => !Number.isInteger(recency[i]!) || !Number.isInteger(age[i]!) || frequency[i]! > recency[i]!,
  );
  if (wrong >= 0) return { ok: false, reason: 'impossible-history', n, needed: 0, of: String(wrong) };
  const refused = refuseDegenerate(groups);
  if (refused) return refused;
  if (age.every((opportunities) => opportunities < 2))
    return { ok: false, reason: 'one-opportunity', n, needed: 0 };
  return maximumLikelihood(
    {
      model: 'bg-bb',
      names: ['alpha', 'beta', 'gamma', 'delta'],
      n,
      logLikelihood: bgBbLikelihood(groups),
      starts: [
        [1, 1, 1, 3],
        [0.5, 2, 0.5, 5],
        [5, 5, 5, 20],
      ],
    },
    options,
  );
}
