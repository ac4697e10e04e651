import type { Interval } from '../../../estimate.ts';

/**
 * Between which values the middle of the draws lies (linear between order statistics, R's type 7). Null stands for an infinite draw;
 * no interval where those reach its upper end.
 */
export function percentileInterval(draws: readonly (number | null)[], level: number): Interval | null {
  const sorted = Float64Array.from(draws, (draw) => draw ?? Infinity).sort();
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const below = Math.floor(place);
    const above = Math.min(below + 1, sorted.length - 1);
    const part = place - below;
    return part === 0 ? sorted[below]! : sorted[below]! * (1 - part) + sorted[above]! * part;
  };
  const low = at((1 - level) / 2);
  const high = at((1 + level) / 2);
  return Number.isFinite(low) && Number.isFinite(high) ? { low, high, level } : null;
}
