export interface Segment {
  type: string;
  probability: number;
  from: string;
  /** Null: still so. */
  to: string | null;
  /** The version of the model that read otherwise what had passed; null when the relationship changed. */
  readWith: string | null;
  /** Its end, or the moment the page is seen at. */
  until: string;
  /** Share of the whole course, newest first; they sum to 1. */
  share: number;
}

interface Entry {
  type: string;
  probability: number;
  from: string;
  to: string | null;
  readWith: string | null;
}

/** The least share a segment is drawn with, so that a day among years can still be pointed at. */
const leastShare = 0.02;

/** The course as stacked segments, newest first, thickness by duration. */
export function courseSegments(history: readonly Entry[], asOf: string): Segment[] {
  const end = new Date(asOf).getTime();
  const timed = history
    .map((entry) => {
      const from = new Date(entry.from).getTime();
      const to = entry.to === null ? end : new Date(entry.to).getTime();
      return { ...entry, ms: Math.max(0, to - from) };
    })
    .sort((a, b) => (a.from < b.from ? 1 : -1));
  const total = timed.reduce((sum, { ms }) => sum + ms, 0);
  const raw = timed.map(({ ms }) => Math.max(leastShare, total === 0 ? 1 : ms / total));
  const sum = raw.reduce((a, b) => a + b, 0);
  return timed.map(({ ms: _, ...entry }, index) => ({
    ...entry,
    until: entry.to ?? asOf,
    share: (raw[index] ?? 0) / sum,
  }));
}
