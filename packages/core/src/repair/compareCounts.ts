import type { NotEnough } from '../estimate.ts';
import { wilsonInterval } from '../numeric/index.ts';

/** A count against that of the period before, as long as it. */
export interface CountComparison {
  ok: true;
  /** How many times more often than before; null when there was none before. */
  ratio: number | null;
  interval: { low: number; high: number | null; level: number };
  n: number;
  verdict: 'more' | 'fewer' | 'no-evidence-of-a-change';
  method: 'conditional-binomial';
}

/** Below this many in both periods together, nothing is said. */
const fewest = 6;

/**
 * Whether something happens more often than before: of all that happened in two periods of one length, the share in the later
 * one is one half if nothing changed (Przyborowski & Wilenski 1940); its interval is Wilson's.
 *
 * @example compareCounts(30, 12).verdict // 'more'
 */
export function compareCounts(now: number, before: number, level = 0.95): CountComparison | NotEnough {
  const n = now + before;
  if (n < fewest) return { ok: false, reason: 'too-few', n, needed: fewest };
  const { low, high } = wilsonInterval(now, n, level);
  return {
    ok: true,
    ratio: before === 0 ? null : now / before,
    interval: { low: low / (1 - low), high: high >= 1 ? null : high / (1 - high), level },
    n,
    verdict: low > 0.5 ? 'more' : high < 0.5 ? 'fewer' : 'no-evidence-of-a-change',
    method: 'conditional-binomial',
  };
}
