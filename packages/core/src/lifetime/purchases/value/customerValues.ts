import type { Estimate, NotEnough } from '../../../estimate.ts';
import { parameterDraws } from '../estimation/parameterDraws.ts';
import { expectedSpend } from '../gammaGamma/expectedSpend.ts';
import type { GammaGammaParameters } from '../gammaGamma/gammaGammaParameters.ts';
import { groupHistories, type HistoryGroups } from '../histories/groupHistories.ts';
import { discountedByGroup } from './discountedByGroup.ts';
import { percentileInterval } from './percentileInterval.ts';
import type { SimulationOptions, SpendingHistories, ValueTerms } from './valueTerms.ts';

export interface CustomerValues {
  ok: true;
  n: number;
  /** Residual lifetime value of each customer, in the order of their histories. */
  values: Float64Array;
  /** Of all of them together; its interval tells how far the parameters are known. */
  total: Estimate;
}

const finely = 1e-8;
/** An interval needs no more: parameters are known to some per cent. */
const coarsely = 1e-3;

/**
 * Residual lifetime value of every customer and of the whole base: margin x expected spend (Gamma-Gamma) x discounted expected residual
 * transactions (Fader, Hardie & Lee 2005, "RFM and CLV"). What they have already spent is not in it.
 *
 * The interval is by simulation: parameters of both models are drawn from the asymptotic law of their estimates and the total is
 * worked out anew for each. It covers what the parameters leave open, not how far a single customer will differ from what is
 * expected, nor whether the model holds.
 *
 * Not enough: those of `groupHistories`; `mean-spend-infinite` where q <= 1 and a customer has no repeat purchase.
 */
export function customerValues<Name extends string>(
  terms: ValueTerms<Name>,
  histories: SpendingHistories,
  simulation: SimulationOptions,
): CustomerValues | NotEnough {
  const groups = groupHistories(histories);
  if (!groups.ok) return groups;
  const { n } = groups;
  const values = new Float64Array(n);
  const total = totalOf(
    terms,
    terms.purchases.parameters,
    terms.spend.parameters,
    groups,
    histories,
    finely,
    values,
  );
  if (total === null) return { ok: false, reason: 'mean-spend-infinite', n, needed: 0 };
  const { random, draws = 200, level = 0.95 } = simulation;
  const purchases = parameterDraws(terms.purchases, draws, random);
  const spends = parameterDraws(terms.spend, draws, random);
  const drawn =
    purchases && spends
      ? purchases.map((parameters, i) => totalOf(terms, parameters, spends[i]!, groups, histories, coarsely))
      : null;
  return {
    ok: true,
    n,
    values,
    total: {
      ok: true,
      value: total,
      n,
      interval: drawn && percentileInterval(drawn, level),
      method: 'simulated-parameters',
      convention: `${terms.model.key}-gamma-gamma-residual`,
    },
  };
}

/** Null where a customer's expected spend is infinite. Fills `into`, one value a customer, when told. */
function totalOf<Name extends string>(
  terms: ValueTerms<Name>,
  parameters: Record<Name, number>,
  spend: GammaGammaParameters,
  groups: HistoryGroups,
  { frequency, meanValue }: SpendingHistories,
  tolerance: number,
  into?: Float64Array,
): number | null {
  const { margin = 1 } = terms;
  const discounted = discountedByGroup(terms.model, parameters, groups, terms, tolerance);
  let total = 0;
  for (let i = 0; i < groups.n; i++) {
    const each = expectedSpend(spend, frequency[i]!, meanValue[i]!);
    if (each === null) return null;
    const value = margin * each * discounted[groups.groupOf[i]!]!;
    total += value;
    if (into) into[i] = value;
  }
  return total;
}
