import { observedChannels, observedKinds } from '../exchange.ts';

/** Whole numbers that add up. Append only: positions are stored. */
const countNames = [
  'complaintsResolved',
  'complaintsUnresolved',
  'complaintsRefused',
  'contactsResolved',
  'contactsUnresolved',
  'inboundContacts',
  'outboundContacts',
  'discountedPurchases',
  'giftPurchases',
  'partnerPurchases',
  'lines',
  'subscriptionsStarted',
  'subscriptionsRenewed',
  'subscriptionsUpgraded',
  'subscriptionsDowngraded',
  'subscriptionsPaused',
  'subscriptionsCancelled',
  'deliveriesLate',
  'deliveriesLost',
  'consentsGranted',
  'consentsWithdrawn',
  'publicWords',
  'dated',
] as const;
export type CountName = (typeof countNames)[number];

/** Amounts that add up; cents are whole, so their sums are exact. */
export const sumNames = [
  'purchaseCents',
  'returnCents',
  'discountCents',
  'marginCents',
  'logQuantity',
] as const;

/** Instants of which the earliest and the latest are kept. */
export const instantNames = [
  'any',
  'purchase',
  'inbound',
  'outbound',
  'inboundContact',
  'outboundContact',
  'return',
  'complaint',
] as const;
export type InstantName = (typeof instantNames)[number];

const kindOffset = 0;
const channelOffset = observedKinds.length;
export const monthOffset = channelOffset + observedChannels.length;
const namedOffset = monthOffset + 12;

export const countLength = namedOffset + countNames.length;

export const countSlot = positions(countNames, namedOffset);
export const sumSlot = positions(sumNames, 0);
export const instantSlot = positions(instantNames, 0);
export const kindSlot = positions(observedKinds, kindOffset);
export const channelSlot: Readonly<Record<string, number>> = positions(observedChannels, channelOffset);

function positions<Name extends string>(
  names: readonly Name[],
  offset: number,
): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, i) => [name, offset + i])) as Record<Name, number>;
}
