import type { ProblemValue } from '@rapport/contracts/problems';
import type { ValueReport } from '@rapport/contracts/value';
import {
  type BgNbdName,
  bgNbd,
  customerValues,
  discountPerUnit,
  type GammaGammaName,
  type KnownParameters,
  summarisePurchases,
} from '@rapport/core/lifetime';
import { seededRandom } from '@rapport/core/numeric';
import type { Ctx } from '../../platform/database/context.ts';
import { readClock } from '../relations/readClock.ts';
import { readReport } from '../reports/keepReport.ts';
import { draws, fewest, horizonWeeks, yearlyDiscount } from './makeReport.ts';
import { findPurchasesOf, findTerms } from './queries.ts';

const dayMs = 86_400_000;
/** More would keep a page waiting. */
const mostPeople = 5_000;

/**
 * What some people are still to bring, should they stay, by the model of the latest report and what they have bought until now: the sum,
 * with an interval for how far the parameters are known. Under five who ever bought it would tell of one more than of the group.
 *
 * @param people each with all the profiles that are theirs
 */
export async function valueOfPeople(ctx: Ctx, people: readonly (readonly string[])[]): Promise<ProblemValue> {
  const { report } = await readReport<ValueReport>(ctx, 'value');
  const { timeZone, currency, marginRate } = await findTerms(ctx.client, ctx.workspaceId);
  const terms = {
    people: people.length,
    years: horizonWeeks / 52,
    discount: yearlyDiscount,
    marginRate,
    currency,
  };
  const none = (missing: ProblemValue['missing']) => ({ ...terms, value: null, missing, asOf: null });
  if (report === null) return none('no-report');
  const known = report.model?.known;
  if (!known?.spend) return none('no-model');
  if (people.length > mostPeople) return none('too-many');
  const purchases = await findPurchasesOf(ctx.client, ctx.workspaceId, { timeZone, people });
  const asOfDay = Math.floor((await readClock(ctx)).getTime() / dayMs);
  const summary = summarisePurchases(
    {
      customers: purchases.map(({ id }) => id),
      days: purchases.map(({ day }) => day),
      amounts: purchases.map(({ cents }) => cents),
    },
    { calibrationEnd: asOfDay, unit: 'week' },
  );
  if (!summary.ok || summary.n < fewest) return none('too-few');
  const values = customerValues(
    {
      model: bgNbd,
      purchases: known.purchases as KnownParameters<BgNbdName>,
      spend: known.spend as KnownParameters<GammaGammaName>,
      margin: marginRate,
      discount: discountPerUnit(yearlyDiscount, 'week'),
      horizon: horizonWeeks,
    },
    { ...summary, meanValue: summary.meanValue ?? new Float64Array(summary.n) },
    { random: seededRandom(1), draws },
  );
  if (!values.ok) return none('no-model');
  const { value: cents, n, interval, method, convention } = values.total;
  return {
    ...terms,
    value: { cents, n, interval, method, convention },
    missing: null,
    asOf: new Date(asOfDay * dayMs).toISOString().slice(0, 10),
  };
}
