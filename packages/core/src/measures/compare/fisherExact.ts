import gammaln from '@stdlib/math-base-special-gammaln';

/**
 * Fisher's exact test of two shares, two-sided: the tables with the same margins that are no likelier than the one seen (Fisher
 * 1934; Irwin 1935), as R's fisher.test.
 *
 * @example fisherExact({ yes: 3, n: 4 }, { yes: 1, n: 4 }) // .4857, the lady tasting tea
 */
export function fisherExact(a: { yes: number; n: number }, b: { yes: number; n: number }): number {
  const yes = a.yes + b.yes;
  const total = a.n + b.n;
  const logOf = (count: number) =>
    logChoose(a.n, count) + logChoose(b.n, yes - count) - logChoose(total, yes);
  const seen = logOf(a.yes) + 1e-7;
  let sum = 0;
  for (let count = Math.max(0, yes - b.n); count <= Math.min(a.n, yes); count++) {
    const log = logOf(count);
    if (log <= seen) sum += Math.exp(log);
  }
  return Math.min(1, sum);
}

function logChoose(n: number, k: number): number {
  return gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);
}
