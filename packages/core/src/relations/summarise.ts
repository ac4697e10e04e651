import { studentTail } from '../numeric/studentTail.ts';
import { type ObservedKind, observedKinds } from './exchange.ts';
import { dayMs, snapshotOf } from './signals/snapshot.ts';
import { countSlot, instantSlot, kindSlot, sumSlot } from './tally/slots.ts';
import { latestDaysKept, type Tally } from './tally/tally.ts';

/** Facts of a customer for pages and lists. Instants in milliseconds, null when there is none. */
export interface TallySummary {
  exchanges: number;
  firstMs: number | null;
  lastMs: number | null;
  /** The latest exchange started by the customer. */
  lastInboundMs: number | null;
  firstPurchaseMs: number | null;
  lastPurchaseMs: number | null;
  purchases: number;
  /** Purchases less returns, hundredths of the currency. */
  valueCents: number;
  purchaseCents: number;
  returnCents: number;
  /** As sent by sources; 0 when they send none. */
  marginCents: number;
  discountedPurchases: number;
  giftPurchases: number;
  complaintsOpen: number;
  /** Geometric mean of the latest gaps between purchase days (15 at most). */
  usualGapDays: number | null;
  quietDays: number | null;
  /**
   * Chance of a silence this long if the rhythm had not changed: log-gaps taken as normal, one-sided Student prediction with
   * (gaps - 1) degrees. Null under three gaps.
   */
  silenceProbability: number | null;
  /** A regular past their own rhythm: `silenceProbability` under 0.05, and not yet lost (silence under 12 usual gaps). */
  isQuietRegular: boolean;
  /** When silence will have become that long, if nothing comes before; null under three gaps. */
  quietAfterMs: number | null;
  countsByKind: Readonly<Record<ObservedKind, number>>;
}

const fewestGaps = 3;
/** Log-gaps never vary less than this: five equal gaps do not make a clock. */
const leastSdLogGap = 0.25;

/** What a tally tells without any model. */
export function summarise(tally: Tally, nowMs: number): TallySummary {
  const { rhythm, purchases } = snapshotOf(tally, nowMs);
  const silenceProbability = chanceOfSilence(rhythm);
  const purchaseCents = tally.sums[sumSlot.purchaseCents]!;
  const returnCents = tally.sums[sumSlot.returnCents]!;
  return {
    exchanges: tally.exchanges,
    firstMs: finite(tally.first[instantSlot.any]!),
    lastMs: finite(tally.last[instantSlot.any]!),
    lastInboundMs: finite(tally.last[instantSlot.inbound]!),
    firstPurchaseMs: finite(tally.first[instantSlot.purchase]!),
    lastPurchaseMs: finite(tally.last[instantSlot.purchase]!),
    purchases,
    valueCents: purchaseCents - returnCents,
    purchaseCents,
    returnCents,
    marginCents: tally.sums[sumSlot.marginCents]!,
    discountedPurchases: tally.counts[countSlot.discountedPurchases]!,
    giftPurchases: tally.counts[countSlot.giftPurchases]!,
    complaintsOpen: Math.max(
      0,
      tally.counts[kindSlot.complaint]! - tally.counts[countSlot.complaintsResolved]!,
    ),
    usualGapDays: rhythm.usualGapDays,
    quietDays: rhythm.quietDays,
    silenceProbability,
    isQuietRegular:
      silenceProbability !== null &&
      silenceProbability < 0.05 &&
      rhythm.quietDays! < 12 * rhythm.usualGapDays!,
    quietAfterMs: instantOfQuiet(rhythm, tally.last[instantSlot.purchase]!),
    countsByKind: Object.fromEntries(
      observedKinds.map((kind) => [kind, tally.counts[kindSlot[kind]]!]),
    ) as Record<ObservedKind, number>,
  };
}

function chanceOfSilence(rhythm: ReturnType<typeof snapshotOf>['rhythm']): number | null {
  const { gaps, meanLogGap, sdLogGap, quietDays } = rhythm;
  if (gaps < fewestGaps || quietDays === null) return null;
  const sd = Math.max(sdLogGap, leastSdLogGap);
  const t = (Math.log(Math.max(quietDays, 1)) - meanLogGap) / (sd * Math.sqrt(1 + 1 / gaps));
  return studentTail(t, gaps - 1);
}

const longestRhythmDays = 3_650;

/** The silence whose chance is 0.05, counted from the last purchase. */
function instantOfQuiet(
  rhythm: ReturnType<typeof snapshotOf>['rhythm'],
  lastPurchaseMs: number,
): number | null {
  const { gaps, meanLogGap, sdLogGap } = rhythm;
  const t = quietQuantiles[gaps - 1];
  if (gaps < fewestGaps || t === undefined || !Number.isFinite(lastPurchaseMs)) return null;
  const sd = Math.max(sdLogGap, leastSdLogGap);
  const days = Math.exp(meanLogGap + t * sd * Math.sqrt(1 + 1 / gaps));
  // Three very unequal gaps make no rhythm: a silence of that many years tells nothing.
  return days > longestRhythmDays ? null : lastPurchaseMs + days * dayMs;
}

/** Student's t exceeded with probability 0.05, by degrees of freedom (0 has none). */
const quietQuantiles = Array.from({ length: latestDaysKept }, (_, df) =>
  df === 0 ? Number.NaN : quantile(0.05, df),
);

function quantile(tail: number, df: number): number {
  let low = 0;
  let high = 100;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (studentTail(middle, df) > tail) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function finite(instant: number): number | null {
  return Number.isFinite(instant) ? instant : null;
}
