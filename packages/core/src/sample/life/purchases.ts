import { stationSite } from '../brand/brand.ts';
import type { Manner } from '../manners/manner.ts';
import type { SampleItem } from '../sampleExchange.ts';
import type { Diary } from './Diary.ts';
import { openingHour } from './openingHour.ts';
import { dayMs, type Phase, yearMs } from './plan.ts';

const coupons = ['BIENVENUE10', 'PRINTEMPS15', 'RENTREE20', 'FETES10'] as const;
/** What an article costs the brand, as a share of its price. */
const costShare = 0.43;

/** Everything bought in a phase, with its deliveries and returns. */
export function buy(diary: Diary, phase: Phase, manner: Manner, untilMs: number): void {
  for (const atMs of instants(diary, phase, manner)) if (atMs <= untilMs) buyOnce(diary, phase, manner, atMs);
}

function instants(diary: Diary, phase: Phase, manner: Manner): number[] {
  const { draws } = diary;
  if (manner.once) return [draws.between(phase.fromMs, Math.min(phase.toMs, phase.fromMs + dayMs))];
  if (manner.month !== undefined) return yearly(diary, phase, manner);
  if (manner.purchases === 0) return [];
  const gapMs = yearMs / manner.purchases;
  const found: number[] = [];
  // A bond starts with a purchase, unless it starts by looking around.
  const wait =
    phase.turn === null && phase.type !== 'complete-strangers' && phase.type !== 'courtship' ? 0.02 : 0.5;
  let atMs = phase.fromMs + gapMs * draws.between(0, wait);
  while (atMs < phase.toMs) {
    found.push(atMs);
    // Log-normal gaps whose mean is the usual one.
    const sd = manner.unevenness;
    atMs += gapMs * Math.exp(draws.normal(-(sd * sd) / 2, sd));
  }
  return found;
}

/** The same days of each year: those before Christmas for most, or before another feast of theirs. */
function yearly({ draws }: Diary, phase: Phase, manner: Manner): number[] {
  const month = draws.chance(0.6) ? (manner.month as number) : draws.pick([4, 1, 8]);
  const found: number[] = [];
  for (let year = new Date(phase.fromMs).getUTCFullYear(); ; year++) {
    if (Date.UTC(year, month, 1) > phase.toMs) return found;
    for (let n = draws.count(manner.purchases - 1); n >= 0; n--) {
      const atMs = Date.UTC(year, month, draws.whole(4, 21));
      if (atMs > phase.fromMs && atMs < phase.toMs) found.push(atMs);
    }
  }
}

function buyOnce(diary: Diary, phase: Phase, manner: Manner, nearMs: number): void {
  const { draws, person } = diary;
  const channel = draws.weighted(manner.buysOn);
  const atMs = openingHour(nearMs, channel, draws);
  const items = fillBasket(diary, manner);
  const total = items.reduce((sum, item) => sum + item.quantity * item.unitPrice, 0);
  const isDiscounted = draws.chance(manner.discount);
  const discount = isDiscounted ? cents(total * draws.pick([0.1, 0.15, 0.2])) : 0;
  const amount = cents(total - discount);
  const order = `C${new Date(atMs).getUTCFullYear()}-${person.number}-${diary.happenings.length}`;
  const isPassing = phase.type === 'fleeting-acquaintances' && channel === 'shop' && draws.chance(0.6);
  const place = isPassing
    ? { staff: draws.pick(stationSite.staff), site: stationSite.name }
    : channel === 'shop' || channel === 'phone'
      ? diary.staffOn(channel)
      : { site: diary.staffOn('web').site };
  diary.note({
    atMs,
    kind: 'purchase',
    channel,
    amount,
    currency: 'EUR',
    items,
    ...place,
    properties: {
      order,
      margin: cents(amount - total * costShare),
      ...(isDiscounted && { discount, coupon: draws.pick(coupons) }),
      ...(draws.chance(manner.gift) && { gift: true }),
    },
  });
  if (channel !== 'shop') deliver(diary, atMs, order);
  if (draws.chance(manner.returns)) sendBack(diary, items, channel === 'shop' ? 'shop' : 'post', atMs, order);
}

function fillBasket({ draws, taste }: Diary, manner: Manner): SampleItem[] {
  const basket = new Map<string, SampleItem>();
  for (let n = draws.count(manner.lines - 1); n >= 0; n--) {
    const { sku, name, category, price } = taste.choose(manner.habit, draws);
    const quantity =
      manner.quantity === 1 ? (draws.chance(0.12) ? 2 : 1) : 1 + draws.count(manner.quantity - 1);
    const known = basket.get(sku);
    if (known) known.quantity += quantity;
    else basket.set(sku, { sku, name, category, quantity, unitPrice: price });
  }
  return [...basket.values()];
}

function deliver(diary: Diary, boughtMs: number, order: string): void {
  const outcome = diary.draws.weighted({ 'on-time': 92, late: 7, lost: 1 });
  const days = diary.draws.between(1.5, 4) + (outcome === 'on-time' ? 0 : diary.draws.between(4, 9));
  diary.note({
    atMs: openingHour(boughtMs + days * dayMs, 'post', diary.draws),
    kind: 'delivery',
    channel: 'post',
    direction: 'outbound',
    properties: { order, outcome },
  });
}

function sendBack(
  diary: Diary,
  items: SampleItem[],
  channel: 'shop' | 'post',
  boughtMs: number,
  order: string,
): void {
  const item = diary.draws.pick(items);
  diary.note({
    atMs: openingHour(boughtMs + diary.draws.between(5, 22) * dayMs, channel, diary.draws),
    kind: 'return',
    channel,
    amount: cents(item.unitPrice),
    currency: 'EUR',
    items: [{ ...item, quantity: 1 }],
    site: diary.staffOn(channel).site,
    properties: { order },
  });
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
