import type { Channel, ExchangeKind } from '@rapport/contracts/vocabulary';

/**
 * The vocabulary of contracts, without the schemas it comes with there: the page need not download a validator to name a
 * channel. The compiler refuses a word missing here or unknown there.
 */
const kindSet: Record<ExchangeKind, true> = {
  purchase: true,
  return: true,
  visit: true,
  contact: true,
  message: true,
  answer: true,
  review: true,
  gesture: true,
  complaint: true,
  referral: true,
  subscription: true,
  delivery: true,
  tag: true,
  consent: true,
};

const channelSet: Record<Channel, true> = {
  shop: true,
  web: true,
  app: true,
  phone: true,
  email: true,
  chat: true,
  sms: true,
  social: true,
  post: true,
  survey: true,
  partner: true,
  other: true,
};

export const exchangeKinds = Object.keys(kindSet) as ExchangeKind[];
export const channels = Object.keys(channelSet) as Channel[];
