import type { Segment } from './courseSegments.ts';

/** Where an instant lies along the drawn course, 0 at its newest end and 1 at its oldest; null outside of it. */
export function timeToShare(segments: readonly Segment[], at: string): number | null {
  const instant = new Date(at).getTime();
  let top = 0;
  for (const segment of segments) {
    const from = new Date(segment.from).getTime();
    const until = new Date(segment.until).getTime();
    if (instant >= from && instant <= until)
      return top + (segment.share * (until - instant)) / Math.max(1, until - from);
    top += segment.share;
  }
  return null;
}
