import type { TypeKey } from '../relations/catalogue.ts';
import type { ObservedChannel, ObservedKind } from '../relations/exchange.ts';

/** Days are counted since 1970, in the workspace's own time zone. */
export type Day = number;

/** An exchange as moments see it. */
export interface MomentEvent {
  id: string;
  kind: ObservedKind;
  channel: ObservedChannel | null;
  direction: 'inbound' | 'outbound';
  day: Day;
  amountCents: number | null;
  properties: Readonly<Record<string, unknown>> | null;
  items: readonly { sku?: string | null; name?: string | null; category?: string | null }[];
}

/** What moments need to know of a customer. */
export interface MomentFacts {
  firstDay: Day | null;
  type: TypeKey | null;
  /** The day the relationship shown began, and what it was before. */
  turned: { day: Day; from: TypeKey | null } | null;
  /** By axis, as `axes`. */
  position: readonly number[];
  purchases: number;
  valueCents: number;
  /** When silence became, or will become, longer than their rhythm explains. */
  quietDay: Day | null;
  birthday: { month: number; day: number } | null;
  /** Latest days of purchase, newest first, as far as known. */
  purchaseDays: readonly Day[];
  /** Oldest first, as far back as the rules look. */
  events: readonly MomentEvent[];
  /** News of products that concern them. */
  news: readonly { id: string; kind: 'stopping' | 'back'; product: string; day: Day }[];
}

/** What made a moment due: said to whoever does it, and kept with the decision. */
export type MomentWhy =
  | {
      kind: 'event';
      event: ObservedKind;
      exchangeId: string;
      day: Day;
      product: string | null;
      nth: number | null;
    }
  | { kind: 'anniversary'; years: number }
  | { kind: 'birthday' }
  | { kind: 'silence'; day: Day }
  | { kind: 'return'; day: Day; gapDays: number; usualGapDays: number }
  | { kind: 'turn'; day: Day; from: TypeKey | null; to: TypeKey }
  | { kind: 'product'; news: 'stopping' | 'back'; newsId: string; product: string };

/** A moment that is due for a customer. */
export interface Occasion {
  /** Tells it from any other of the same moment and customer: the same one is decided once. */
  key: string;
  day: Day;
  /** After it, it would come too late. */
  lastDay: Day;
  why: MomentWhy;
}
