import type { RelationshipsOverview } from '@rapport/contracts/relations';
import { meanInterval } from '@rapport/core/numeric';
import { families, relationshipTypes } from '@rapport/core/relations';
import type { Ctx } from '../../platform/database/context.ts';
import { findMoney, sumByType, sumProbabilities } from './queries.ts';
import { readClock } from './readClock.ts';

type Summary = RelationshipsOverview['families'][number];

/** Under this many customers a mean value says more of one person than of a type. */
const fewestForValue = 5;

/** What a group of customers adds up to. Sums over groups of types are sums of these. */
interface Sums {
  shown: number;
  expected: number;
  /** Of the Poisson-binomial: sum of p (1 - p). */
  variance: number;
  valueSum: number;
  valueSquares: number;
}

/**
 * How many customers in each type and family, and what they are worth a year. `expected` is the sum of the probabilities; its
 * interval is the normal one of a Poisson-binomial count (each customer is of the type or not, with their own probability).
 * Value per year is purchases less returns over the years known, one year at least.
 */
export async function readOverview(
  ctx: Ctx,
  siteIds: readonly string[] | null,
): Promise<RelationshipsOverview> {
  const asOf = await readClock(ctx);
  const { currency, marginRate } = await findMoney(ctx.client, ctx.workspaceId);
  const byType = new Map(
    (await sumByType(ctx.client, ctx.workspaceId, siteIds, asOf)).map((row) => [row.type, row]),
  );
  const expected = await sumProbabilities(ctx.client, ctx.workspaceId, siteIds, relationshipTypes.length);
  const sums = relationshipTypes.map((_, k): Sums => {
    const { shown, valueSum, valueSquares } = byType.get(k) ?? { shown: 0, valueSum: 0, valueSquares: 0 };
    const mean = expected.sums[k] as number;
    return {
      shown,
      expected: mean,
      variance: mean - (expected.squares[k] as number),
      valueSum,
      valueSquares,
    };
  });
  const customers = sums.reduce((total, { shown }) => total + shown, 0);
  return {
    asOf: asOf.toISOString(),
    customers,
    currency,
    marginRate,
    types: relationshipTypes.map((type, k) => ({
      type: type.key,
      ...summary(type.family, sums[k] as Sums, customers, marginRate),
    })),
    families: families.map(({ key }) => {
      const inFamily = sums.filter((_, k) => relationshipTypes[k]?.family === key);
      return summary(key, inFamily.reduce(add), customers, marginRate);
    }),
  };
}

/** Chances of several types of one customer exclude each other: adding variances as if they did not errs on the wide side. */
function add(a: Sums, b: Sums): Sums {
  return {
    shown: a.shown + b.shown,
    expected: a.expected + b.expected,
    variance: a.variance + b.variance,
    valueSum: a.valueSum + b.valueSum,
    valueSquares: a.valueSquares + b.valueSquares,
  };
}

function summary(family: string, sums: Sums, customers: number, marginRate: number): Summary {
  const margin = 1.96 * Math.sqrt(Math.max(0, sums.variance));
  const value =
    sums.shown < fewestForValue
      ? null
      : meanInterval({ n: sums.shown, sum: sums.valueSum, squares: sums.valueSquares });
  return {
    family,
    shown: sums.shown,
    expected: sums.expected,
    expectedLow: Math.max(0, sums.expected - margin),
    expectedHigh: Math.min(customers, sums.expected + margin),
    valuePerYear: value,
    marginPerYear: value && {
      ...value,
      value: value.value * marginRate,
      low: value.low * marginRate,
      high: value.high * marginRate,
    },
  };
}
