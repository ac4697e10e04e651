import { typeKeys } from '../catalogue.ts';
import { type ObservedExchange, type ObservedKind, observedKinds } from '../exchange.ts';
import type { RelationModel } from '../model.ts';
import { fadingSignals } from '../signals/index.ts';
import { numeric } from '../signals/scale.ts';
import type { FadingSignal } from '../signals/signal.ts';
import { dayMs } from '../signals/snapshot.ts';
import { addRatios, addReading } from './addReading.ts';
import { hash32, writeIdentifier } from './identifier.ts';
import { addToSketch } from './sketch.ts';
import {
  type CountName,
  channelSlot,
  countSlot,
  type InstantName,
  instantSlot,
  kindSlot,
  monthOffset,
  sumSlot,
} from './slots.ts';
import { addDay, type Tally } from './tally.ts';

const readersByKind = Object.fromEntries(
  observedKinds.map((kind) => [
    kind,
    numbersOf((signal) => signal.kinds !== 'words' && signal.kinds.includes(kind)),
  ]),
) as unknown as Record<ObservedKind, readonly number[]>;
const wordReaders = numbersOf((signal) => signal.kinds === 'words');
/** Texts of these kinds are the brand's own, or notes of staff. */
const notTheirWords: ReadonlySet<ObservedKind> = new Set(['gesture', 'delivery', 'tag', 'consent']);

const identifier = new Uint32Array(4);
const ratios = new Float64Array(typeKeys.length);

/**
 * Adds one exchange to a tally, in place, and returns it. The same exchange must be given once: knowing which are new is the
 * store's work. Cost: independent of how many came before.
 */
export function observe(tally: Tally, exchange: ObservedExchange, model: RelationModel): Tally {
  writeIdentifier(exchange.id, identifier);
  tally.exchanges++;
  tally.counts[kindSlot[exchange.kind]]!++;
  const channel = exchange.channel === undefined ? undefined : channelSlot[exchange.channel];
  if (channel !== undefined) tally.counts[channel]!++;
  const isInbound = isFromCustomer(exchange);
  markInstants(tally, exchange, isInbound);
  countKind(tally, exchange, isInbound);
  for (const number of readersByKind[exchange.kind]) read(tally, number, exchange, model);
  if (exchange.reading && isInbound && !notTheirWords.has(exchange.kind))
    for (const number of wordReaders) read(tally, number, exchange, model);
  return tally;
}

function numbersOf(includes: (signal: FadingSignal) => boolean): number[] {
  return fadingSignals.flatMap((signal, number) => (includes(signal) ? [number] : []));
}

function isFromCustomer(exchange: ObservedExchange): boolean {
  if (exchange.kind === 'tag' || exchange.kind === 'gesture' || exchange.kind === 'delivery') return false;
  return exchange.direction !== 'outbound';
}

function isContact(kind: ObservedKind): boolean {
  return kind === 'contact' || kind === 'message' || kind === 'complaint';
}

function markInstants(tally: Tally, exchange: ObservedExchange, isInbound: boolean): void {
  const { kind, atMs } = exchange;
  if (atMs === null) return;
  bump(tally, 'dated');
  mark(tally, 'any', atMs);
  if (kind === 'tag') return;
  mark(tally, isInbound ? 'inbound' : 'outbound', atMs);
  if (isContact(kind)) mark(tally, isInbound ? 'inboundContact' : 'outboundContact', atMs);
  if (kind === 'gesture') mark(tally, 'outboundContact', atMs);
  if (kind === 'return') mark(tally, 'return', atMs);
  if (kind === 'complaint') mark(tally, 'complaint', atMs);
  if (kind === 'purchase') {
    mark(tally, 'purchase', atMs);
    const day = Math.floor(atMs / dayMs);
    addDay(tally.latestDays, day);
    addToSketch(tally.purchaseDays, hash32('day', day));
    tally.counts[monthOffset + new Date(atMs).getUTCMonth()]!++;
  }
}

function mark(tally: Tally, name: InstantName, atMs: number): void {
  const slot = instantSlot[name];
  if (atMs < tally.first[slot]!) tally.first[slot] = atMs;
  if (atMs > tally.last[slot]!) tally.last[slot] = atMs;
}

function bump(tally: Tally, name: CountName, by = 1): void {
  tally.counts[countSlot[name]]! += by;
}

function countKind(tally: Tally, exchange: ObservedExchange, isInbound: boolean): void {
  const { kind, properties } = exchange;
  if (isContact(kind)) {
    bump(tally, isInbound ? 'inboundContacts' : 'outboundContacts');
    if (isInbound && exchange.channel === 'social') bump(tally, 'publicWords');
  }
  switch (kind) {
    case 'purchase':
      countPurchase(tally, exchange);
      break;
    case 'return':
      tally.sums[sumSlot.returnCents]! += Math.abs(exchange.amountCents ?? 0);
      break;
    case 'review':
      bump(tally, 'publicWords');
      break;
    case 'complaint':
      if (properties?.outcome === 'resolved') bump(tally, 'complaintsResolved');
      else if (properties?.outcome === 'unresolved') bump(tally, 'complaintsUnresolved');
      else if (properties?.outcome === 'refused') bump(tally, 'complaintsRefused');
      break;
    case 'contact':
      if (properties?.outcome === 'resolved') bump(tally, 'contactsResolved');
      else if (properties?.outcome === 'unresolved' || properties?.outcome === 'refused')
        bump(tally, 'contactsUnresolved');
      break;
    case 'gesture':
      bump(tally, 'outboundContacts');
      break;
    case 'subscription': {
      const slot = typeof properties?.change === 'string' ? subscriptionCounts[properties.change] : undefined;
      if (slot) bump(tally, slot);
      break;
    }
    case 'delivery':
      if (properties?.outcome === 'late') bump(tally, 'deliveriesLate');
      else if (properties?.outcome === 'lost') bump(tally, 'deliveriesLost');
      break;
    case 'consent':
      if (properties?.granted === true) bump(tally, 'consentsGranted');
      else if (properties?.granted === false) bump(tally, 'consentsWithdrawn');
      break;
  }
}

const subscriptionCounts: Readonly<Record<string, CountName>> = {
  started: 'subscriptionsStarted',
  renewed: 'subscriptionsRenewed',
  upgraded: 'subscriptionsUpgraded',
  downgraded: 'subscriptionsDowngraded',
  paused: 'subscriptionsPaused',
  cancelled: 'subscriptionsCancelled',
};

function countPurchase(tally: Tally, exchange: ObservedExchange): void {
  const { items, properties } = exchange;
  tally.sums[sumSlot.purchaseCents]! += exchange.amountCents ?? 0;
  if (properties) {
    const discount = Math.round(Math.abs(numeric(properties.discount) || 0) * 100);
    tally.sums[sumSlot.discountCents]! += discount;
    tally.sums[sumSlot.marginCents]! += Math.round((numeric(properties.margin) || 0) * 100);
    if (discount > 0 || properties.coupon) bump(tally, 'discountedPurchases');
    if (properties.gift === true) bump(tally, 'giftPurchases');
  }
  if (exchange.channel === 'partner') bump(tally, 'partnerPurchases');
  if (!items) return;
  bump(tally, 'lines', items.length);
  for (const item of items) {
    const name = item.sku || item.name;
    if (name) addToSketch(tally.items, hash32(name.trim().toLowerCase()));
    if (item.category) addToSketch(tally.categories, hash32(item.category.trim().toLowerCase()));
    tally.sums[sumSlot.logQuantity]! += Math.log2(Math.max(1, Math.abs(item.quantity) || 1));
  }
}

function read(tally: Tally, number: number, exchange: ObservedExchange, model: RelationModel): void {
  const signal = fadingSignals[number]!;
  if (signal.sort === 'momentary') {
    const y = signal.read(exchange);
    if (!Number.isNaN(y))
      addReading(tally, number, y, signal.weigh ? signal.weigh(y) : 1, exchange.atMs, identifier);
    return;
  }
  ratios.fill(0);
  const weight = signal.readTypes(exchange, ratios, model);
  if (weight > 0) addRatios(tally, number, ratios, weight, exchange.atMs, identifier);
}
