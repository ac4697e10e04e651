/** The kinds of exchange, in the order of the closed vocabulary: a kind's position is its number in tallies. Append only. */
export const observedKinds = [
  'purchase',
  'return',
  'visit',
  'contact',
  'message',
  'answer',
  'review',
  'gesture',
  'complaint',
  'referral',
  'subscription',
  'delivery',
  'tag',
  'consent',
] as const;
export type ObservedKind = (typeof observedKinds)[number];

/** Channels, in the order of the closed vocabulary. Append only. */
export const observedChannels = [
  'shop',
  'web',
  'app',
  'phone',
  'email',
  'chat',
  'sms',
  'social',
  'post',
  'survey',
  'partner',
  'other',
] as const;
export type ObservedChannel = (typeof observedChannels)[number];

/** What a text was read to say. Made by the language module; the engine never sees the words. */
export interface TextReading {
  language: string;
  /** 29 values: log p(type | text) - log base rate, already tempered by the reader. */
  typeLogRatio: Float64Array | readonly number[];
  /** Cue scores in about [-1, 1]: one per axis, and 'hostility', 'intent-to-leave', 'apology-demand', 'thanks'. */
  cues: Readonly<Record<string, number>>;
}

/** One exchange as the engine observes it. */
export interface ObservedExchange {
  /** A uuid in hexadecimal, or any string: others are hashed to 16 bytes. */
  id: string;
  kind: ObservedKind;
  channel?: string | undefined;
  direction?: 'inbound' | 'outbound' | undefined;
  /** Milliseconds since 1970 UTC. Null: it happened, nobody knows when; it then counts in full and never fades. */
  atMs: number | null;
  /** Hundredths of the currency. */
  amountCents?: number | undefined;
  items?: readonly ObservedItem[] | undefined;
  reading?: TextReading | undefined;
  properties?: Readonly<Record<string, unknown>> | undefined;
}

export interface ObservedItem {
  sku?: string | null | undefined;
  name?: string | null | undefined;
  category?: string | null | undefined;
  quantity: number;
  unitPrice?: number | null | undefined;
}
