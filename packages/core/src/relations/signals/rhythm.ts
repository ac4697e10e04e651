/** A person's own rhythm, from the gaps between their latest purchase days (16 days at most, so 15 gaps). */
export interface Rhythm {
  gaps: number;
  /** Mean and standard deviation of the log of the gaps in days. */
  meanLogGap: number;
  sdLogGap: number;
  /** exp(mean log gap): the usual gap in days. Null under two purchase days. */
  usualGapDays: number | null;
  /** Standard deviation over mean of the gaps: 0 like clockwork, 1 at random. */
  variation: number;
  /** Mean log gap of the newer half less that of the older half: negative when buying faster. */
  slowing: number;
  /** Since the last purchase. Null without a dated purchase. */
  quietDays: number | null;
}

const logGaps = new Float64Array(16);

/** @param days distinct purchase days, newest first */
export function rhythmOf(days: readonly number[], lastPurchaseMs: number, nowMs: number): Rhythm {
  const gaps = Math.max(0, days.length - 1);
  let sum = 0;
  let sumOfSquares = 0;
  let sumOfLogs = 0;
  for (let i = 0; i < gaps; i++) {
    const gap = days[i]! - days[i + 1]!;
    sum += gap;
    sumOfSquares += gap * gap;
    logGaps[i] = Math.log(gap);
    sumOfLogs += logGaps[i]!;
  }
  const mean = gaps > 0 ? sum / gaps : 0;
  const meanLogGap = gaps > 0 ? sumOfLogs / gaps : 0;
  let squares = 0;
  let newer = 0;
  let older = 0;
  const half = gaps >> 1;
  for (let i = 0; i < gaps; i++) {
    squares += (logGaps[i]! - meanLogGap) ** 2;
    if (i < half) newer += logGaps[i]!;
    else if (i >= gaps - half) older += logGaps[i]!;
  }
  return {
    gaps,
    meanLogGap,
    sdLogGap: gaps > 1 ? Math.sqrt(squares / (gaps - 1)) : 0,
    usualGapDays: gaps > 0 ? Math.exp(meanLogGap) : null,
    variation: gaps > 1 ? Math.sqrt(Math.max(0, (sumOfSquares - gaps * mean * mean) / (gaps - 1))) / mean : 0,
    slowing: half > 0 ? (newer - older) / half : 0,
    quietDays: lastPurchaseMs === -Infinity ? null : Math.max(0, (nowMs - lastPurchaseMs) / 86_400_000),
  };
}
