import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Interval } from '../estimate.ts';

export type Quadrant = 'concentrate-here' | 'keep-up' | 'low-priority' | 'possible-overkill';

/** A figure with how sure it is: an `Estimate` will do. */
export interface Placed {
  value: number;
  interval?: Interval | null;
}

export interface ImportancePerformanceItem {
  name: string;
  importance: Placed;
  performance: Placed;
}

export interface PlacedItem {
  name: string;
  importance: number;
  performance: number;
  quadrant: Quadrant;
  /** Probability of each quadrant given both intervals (normal, independent); null without intervals. */
  probabilities: { [quadrant in Quadrant]: number } | null;
}

/** Where the lines cross: at the mean or median of the items, or at figures given (as the middle of the scale). */
export type Crosshair = 'mean' | 'median' | { importance: number; performance: number };

export interface ImportancePerformance {
  items: PlacedItem[];
  crosshair: { importance: number; performance: number };
  convention: 'mean-crosshair' | 'median-crosshair' | 'given-crosshair';
}

/**
 * Importance-performance analysis (Martilla & James 1977): important and poor is to be concentrated on, important and good kept
 * up, unimportant and poor is low priority, unimportant and good possibly overkill. On the line counts as high. Where intervals
 * are known, the probability of each quadrant says how firm the place is; a quadrant without it is easily over-read.
 *
 * @example importancePerformance(items).items[0].quadrant // concentrate-here
 */
export function importancePerformance(
  items: readonly ImportancePerformanceItem[],
  crosshair: Crosshair = 'mean',
): ImportancePerformance {
  const of = (key: 'importance' | 'performance') => items.map((item) => item[key].value);
  const centre = crosshair === 'median' ? median : mean;
  const lines =
    typeof crosshair === 'object'
      ? crosshair
      : { importance: centre(of('importance')), performance: centre(of('performance')) };
  return {
    items: items.map(({ name, importance, performance }) => ({
      name,
      importance: importance.value,
      performance: performance.value,
      quadrant: quadrantOf(importance.value >= lines.importance, performance.value >= lines.performance),
      probabilities: probabilitiesOf(
        probabilityAbove(importance, lines.importance),
        probabilityAbove(performance, lines.performance),
      ),
    })),
    crosshair: lines,
    convention: typeof crosshair === 'object' ? 'given-crosshair' : `${crosshair}-crosshair`,
  };
}

function quadrantOf(isImportant: boolean, isGood: boolean): Quadrant {
  if (isImportant) return isGood ? 'keep-up' : 'concentrate-here';
  return isGood ? 'possible-overkill' : 'low-priority';
}

function probabilitiesOf(important: number | null, good: number | null): PlacedItem['probabilities'] {
  if (important === null || good === null) return null;
  return {
    'concentrate-here': important * (1 - good),
    'keep-up': important * good,
    'low-priority': (1 - important) * (1 - good),
    'possible-overkill': (1 - important) * good,
  };
}

function probabilityAbove({ value, interval }: Placed, line: number): number | null {
  if (!interval) return null;
  const deviation = (interval.high - interval.low) / (2 * normalQuantile(0.5 + interval.level / 2, 0, 1));
  if (!(deviation > 0)) return Number(value >= line);
  return normalCdf((value - line) / deviation, 0, 1);
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return 0;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
