import { wilsonInterval } from '../../numeric/index.ts';

/** A count worked out from some, with between which whole numbers it lies. */
export interface CountFromDraw {
  value: number;
  /** Members of the population that were looked at. */
  n: number;
  interval: { low: number; high: number; level: number };
}

/**
 * How many of a population have something, from members of it drawn at random, none twice: their share, of all. The interval is
 * Wilson's (1927), of a sample larger by the finite population correction (Cochran 1977, section 2.6): who was looked at is known.
 *
 * @param population members, above 0
 * @param drawn those looked at, from 1 to all
 * @param having those of the drawn that have it
 * @example countFromDraw({ population: 400, drawn: 100, having: 75 }) // 300, between 268 and 327
 */
export function countFromDraw(
  { population, drawn, having }: { population: number; drawn: number; having: number },
  level = 0.95,
): CountFromDraw {
  const value = Math.round((population * having) / drawn);
  if (drawn >= population) return { value, n: drawn, interval: { low: value, high: value, level } };
  const worth = (population - 1) / (population - drawn);
  const { low, high } = wilsonInterval(having * worth, drawn * worth, level);
  return {
    value,
    n: drawn,
    interval: {
      // Those seen to have it have it, and those seen without it do not.
      low: Math.max(having, Math.floor(population * low)),
      high: Math.min(population - (drawn - having), Math.ceil(population * high)),
      level,
    },
  };
}
