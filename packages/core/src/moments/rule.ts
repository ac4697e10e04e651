import type { Axis } from '../relations/axes.ts';
import type { TypeKey } from '../relations/catalogue.ts';
import type { ObservedChannel, ObservedKind } from '../relations/exchange.ts';

/** Which exchanges: all that is said of them must be so. */
export interface EventMatch {
  kind: ObservedKind;
  direction?: 'inbound' | 'outbound' | undefined;
  channels?: readonly ObservedChannel[] | undefined;
  /** Of an answer: nps, csat, ces… */
  measure?: string | undefined;
  /** Score over the scale's highest value, 0 to 1. */
  scoreAtLeast?: number | undefined;
  scoreAtMost?: number | undefined;
  amountAtLeastCents?: number | undefined;
  /** A property of the exchange that is one of these values, as `outcome`: late, lost. */
  property?: { name: string; values: readonly string[] } | undefined;
  /** Bought, returned or asked about: an item of this sku or category. */
  item?: string | undefined;
}

/** What makes a moment due, and for how many days after that it still makes sense. */
export type MomentTrigger =
  | {
      kind: 'event';
      events: readonly EventMatch[];
      /** Days between the exchange and the moment. */
      afterDays: number;
      lastsDays: number;
      /** Of purchases: the first, the tenth…; any when absent. */
      nth?: readonly number[] | undefined;
      /** One of these since then, and the moment is no more. */
      unlessThen?: readonly EventMatch[] | undefined;
    }
  /** Years since the first exchange; every year when `years` is absent. */
  | { kind: 'anniversary'; years?: readonly number[] | undefined; lastsDays: number }
  | { kind: 'birthday'; lastsDays: number }
  /** A regular whose silence has become longer than their own rhythm explains. */
  | { kind: 'silence'; lastsDays: number }
  /** The same, the day they are back. */
  | { kind: 'return'; lastsDays: number }
  /** The relationship shown became one of these. */
  | { kind: 'turn'; to: readonly TypeKey[]; lastsDays: number }
  /** News of a product, told to those it concerns: `stopping` to who buys it, `back` to who bought it or asked. */
  | { kind: 'product'; news: ProductNewsKind; lastsDays: number };

export type ProductNewsKind = 'stopping' | 'back';

export type MomentCondition =
  | { kind: 'purchases'; atLeast?: number | undefined; atMost?: number | undefined }
  | { kind: 'value'; atLeastCents?: number | undefined; atMostCents?: number | undefined }
  | { kind: 'known-for'; atLeastDays?: number | undefined; atMostDays?: number | undefined }
  /** Where the relationship stands on one axis, from -1 to 1. */
  | { kind: 'axis'; axis: Axis; atLeast?: number | undefined; atMost?: number | undefined }
  /** Something that happened, or did not, in the days before. */
  | { kind: 'happened'; event: EventMatch; withinDays: number; isNot?: boolean | undefined };

export interface MomentRule {
  trigger: MomentTrigger;
  /** All must hold the day the moment is due. */
  conditions: readonly MomentCondition[];
}
