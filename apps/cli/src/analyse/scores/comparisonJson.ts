import type { ComparedPair, GroupComparison } from '@rapport/core/measures';

/** Pairs of groups, each with its difference, test and verdict. */
export function comparisonJson({ pairs }: Pick<GroupComparison, 'pairs'>) {
  return pairs.map(pairJson);
}

function pairJson({ a, b, value, n, interval, method, standardError, test, ...judged }: ComparedPair) {
  return {
    a,
    b: b ?? 'rest',
    difference: value,
    n,
    interval,
    method,
    standardError,
    test: test.method,
    ...(test.statistic === null ? {} : { statistic: test.statistic }),
    ...(test.df === null ? {} : { df: test.df }),
    p: test.p,
    adjustedP: judged.adjustedP,
    verdict: judged.verdict,
    ...(judged.direction === null ? {} : { direction: judged.direction, isBetter: judged.isBetter }),
  };
}
