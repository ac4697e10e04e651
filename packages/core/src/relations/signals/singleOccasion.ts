import { monthOffset } from '../tally/slots.ts';

const cosines = Array.from({ length: 12 }, (_, month) => Math.cos((month * Math.PI) / 6));
const sines = Array.from({ length: 12 }, (_, month) => Math.sin((month * Math.PI) / 6));

/**
 * How faithful a customer is to one time of the year, in [0, 1]: the mean vector of the months of purchase (Fisher, Statistical
 * Analysis of Circular Data, 1993), to the fourth power, for those who buy once or twice a year over a year or more.
 */
export function singleOccasionOf(counts: Float64Array, purchaseDays: number, spanYears: number): number {
  if (purchaseDays < 2) return 0;
  const yearly = purchaseDays / Math.max(1, spanYears);
  let cosine = 0;
  let sine = 0;
  let total = 0;
  for (let month = 0; month < 12; month++) {
    const n = counts[monthOffset + month]!;
    cosine += n * cosines[month]!;
    sine += n * sines[month]!;
    total += n;
  }
  if (total === 0) return 0;
  const concentration = (cosine * cosine + sine * sine) / (total * total);
  const seldom = 1 / (1 + (yearly / 2.5) ** 4);
  return (
    concentration *
    concentration *
    seldom *
    Math.min(1, spanYears) *
    ((purchaseDays - 1) / (purchaseDays - 0.5))
  );
}
