import type { EmSpace } from './em.ts';

/** Where the fit starts: the share of each unit's labels that say each category; even where there is none. */
export function majorityShares({ units, values, unitCount, categories }: EmSpace): Float64Array {
  const shares = new Float64Array(unitCount * categories);
  const labels = new Float64Array(unitCount);
  for (let i = 0; i < values.length; i++) {
    shares[units[i]! * categories + values[i]!]!++;
    labels[units[i]!]!++;
  }
  for (let i = 0; i < shares.length; i++) {
    const given = labels[Math.floor(i / categories)]!;
    shares[i] = given === 0 ? 1 / categories : shares[i]! / given;
  }
  return shares;
}
