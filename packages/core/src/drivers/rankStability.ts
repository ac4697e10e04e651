export interface RankStability {
  /** 1 is the most important. */
  rank: number;
  /** Share of replicates in which the driver has that very rank. */
  holds: number;
  /** Ranks between which 95 % (or the level asked) of replicates lie. */
  low: number;
  high: number;
}

/**
 * How far a ranking can be believed: ranks replicate by replicate, and how often one driver is above another.
 *
 * @param observed importance of each driver
 * @param replicates the same, replicate after replicate
 * @returns `above[a][b]`: share of replicates in which a is above b, ties for half
 */
export function rankStability(
  observed: Float64Array,
  replicates: Float64Array,
  count: number,
  level: number,
): { ranks: RankStability[]; above: number[][] } {
  const size = observed.length;
  const above = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const counts = Array.from({ length: size }, () => new Float64Array(size + 1));
  const own = ranksOf(observed);
  for (let replicate = 0; replicate < count; replicate++) {
    const values = replicates.subarray(replicate * size, (replicate + 1) * size);
    for (const [j, rank] of ranksOf(values).entries()) counts[j]![rank]!++;
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++)
        if (a !== b) above[a]![b]! += values[a]! > values[b]! ? 1 : values[a] === values[b] ? 0.5 : 0;
  }
  const ranks = own.map((rank, j) => ({
    rank,
    holds: counts[j]![rank]! / count,
    low: rankAt(counts[j]!, ((1 - level) / 2) * count),
    high: rankAt(counts[j]!, ((1 + level) / 2) * count),
  }));
  return { ranks, above: above.map((row) => row.map((times) => times / count)) };
}

/** Ranks from the highest, equal values in their order. */
function ranksOf(values: Float64Array): number[] {
  const order = Array.from(values.keys()).sort((a, b) => values[b]! - values[a]! || a - b);
  const ranks = new Array<number>(values.length);
  for (const [place, j] of order.entries()) ranks[j] = place + 1;
  return ranks;
}

/** The first rank by which more than so many replicates have come. */
function rankAt(counts: Float64Array, enough: number): number {
  let sum = 0;
  for (let rank = 1; rank < counts.length; rank++) {
    sum += counts[rank]!;
    if (sum > enough) return rank;
  }
  return counts.length - 1;
}
