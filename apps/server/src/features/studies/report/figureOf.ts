interface Interval {
  low: number;
  high: number;
  level: number;
}

/** A figure as it is kept: with its n and interval. */
export function figureOf(value: number, n: number, interval: Interval | null | undefined) {
  return {
    value,
    n,
    interval: interval ? { low: interval.low, high: interval.high, level: interval.level } : null,
  };
}
