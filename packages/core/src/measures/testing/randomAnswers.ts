import { multinomialVariate } from '../../numeric/multinomialVariate.ts';
import type { Random } from '../../numeric/random.ts';
import type { ScoreCounts } from '../scores/scoreCounts.ts';

/** Answers of `n` people drawn from shares by score, from `lowest` on. */
export function randomAnswers(n: number, shares: readonly number[], random: Random, lowest = 0): ScoreCounts {
  const counts = multinomialVariate(n, shares, random, new Float64Array(shares.length));
  return Array.from(counts, (count, i) => ({ score: lowest + i, count }));
}

/** Share of `runs` in which the interval holds the truth; an interval that is not there does not hold it. */
export function coverageOf(
  runs: number,
  truth: number,
  intervalOf: () => { low: number; high: number } | null,
): number {
  let held = 0;
  for (let run = 0; run < runs; run++) {
    const interval = intervalOf();
    if (interval && interval.low - 1e-12 <= truth && truth <= interval.high + 1e-12) held++;
  }
  return held / runs;
}
