/** How customers of a type behave. Rates are a year, shares from 0 to 1. */
export interface Manner {
  /** Years this kind of bond has lasted at the end of the records, at least and at most. */
  years: readonly [number, number];
  purchases: number;
  /** Spread of the gaps between purchases: 0.1 like a clock, 1 at random. */
  unevenness: number;
  /** All purchases in this month. */
  month?: number;
  /** One purchase and no more. */
  once?: true;
  /** Where they buy. */
  buysOn: Readonly<Partial<Record<'shop' | 'web' | 'phone' | 'partner', number>>>;
  /** Different articles in a basket, on average. */
  lines: number;
  /** Share of what they buy that is what they always buy. */
  habit: number;
  /** How many shelves of the shop they know. */
  breadth: number;
  /** Shelves they keep to, when it is part of who they are. */
  shelves?: readonly string[];
  /** Pieces of each article. */
  quantity: number;
  discount: number;
  gift: number;
  returns: number;
  visits: number;
  /** Messages and calls in their own words. */
  words: number;
  /** Share of these that betray the relationship; the rest is everyday matters. */
  telling: number;
  /** Where they write. */
  writesOn: Readonly<
    Partial<Record<'email' | 'chat' | 'phone' | 'social' | 'shop' | 'sms' | 'post', number>>
  >;
  complaints: number;
  /** Share of complaints and calls that end well. */
  resolved: number;
  reviews: number;
  /** Stars, on average. */
  rating: number;
  answers: number;
  nps: number;
  referrals: number;
  /** Newsletters and reminders recorded. */
  letters: number;
  consents: number;
  withdraws: number;
  gestures: number;
  reaction: Readonly<Partial<Record<'accepted' | 'ignored' | 'refused', number>>>;
  subscribes: number;
  /** Share of customers somebody of the staff gave a type. */
  tagged: number;
}

/** The middle of the road; each type says what is different. */
export const usual: Manner = {
  years: [0.3, 3],
  purchases: 4,
  unevenness: 0.6,
  buysOn: { shop: 1, web: 1 },
  lines: 2,
  habit: 0.3,
  breadth: 3,
  quantity: 1,
  discount: 0.15,
  gift: 0.08,
  returns: 0.04,
  visits: 0.5,
  words: 1,
  telling: 0.6,
  writesOn: { email: 5, chat: 2, phone: 2, social: 1 },
  complaints: 0.08,
  resolved: 0.85,
  reviews: 0.2,
  rating: 4.2,
  answers: 0.4,
  nps: 7.5,
  referrals: 0.05,
  letters: 2,
  consents: 0.5,
  withdraws: 0.05,
  gestures: 0.05,
  reaction: { accepted: 2, ignored: 2 },
  subscribes: 0,
  tagged: 0.04,
};
