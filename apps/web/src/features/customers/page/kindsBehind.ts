import type { ExchangeKind } from '@rapport/contracts/vocabulary';

const purchases: ExchangeKind[] = ['purchase'];
const words: ExchangeKind[] = ['message', 'contact', 'complaint', 'review'];

/**
 * The exchanges behind a reason that rests on the whole history rather than on one of them. A signal not named here rests on
 * everything.
 */
const kinds: Readonly<Record<string, ExchangeKind[]>> = {
  'basket-novelty': purchases,
  breadth: purchases,
  'gift-share': purchases,
  'discount-dependence': purchases,
  quantity: purchases,
  frequency: purchases,
  'constant-need': purchases,
  'faithful-years': purchases,
  regularity: purchases,
  recency: purchases,
  momentum: purchases,
  'never-came-back': purchases,
  'single-occasion': purchases,
  returns: ['return'],
  'complaints-unrepaired': ['complaint'],
  'contact-rate': words,
  'silence-after-contact': words,
  'visits-without-buying': ['visit'],
  pursuit: ['message', 'gesture'],
  'answers-given': ['answer'],
  'subscription-held': ['subscription'],
};

/** Which kinds to show of the timeline to see what a signal rests on; none: all of them. */
export function kindsBehind(signal: string): ExchangeKind[] {
  return kinds[signal] ?? [];
}
