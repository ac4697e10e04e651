import { describe, expect, it } from 'vitest';
import { type TypeKey, typeKeys } from './catalogue.ts';
import type { ObservedExchange } from './exchange.ts';
import { explainState } from './inference/explainState.ts';
import { inferState } from './inference/inferState.ts';
import { shippedModel } from './model.ts';
import { summarise } from './summarise.ts';
import { observe } from './tally/observe.ts';
import { emptyTally } from './tally/tally.ts';

const day = 86_400_000;
const nowMs = Date.UTC(2026, 10, 22);

let sent = 0;
function make(exchange: Omit<ObservedExchange, 'id'>): ObservedExchange {
  return { id: `exchange ${sent++}`, direction: 'inbound', ...exchange };
}

/** Cues alone: the classifier is taken as silent, the harder case. */
function words(daysAgo: number, cues: Record<string, number>, kind: 'message' | 'complaint' = 'message') {
  const reading = { language: 'en', typeLogRatio: typeKeys.map(() => 0), cues };
  return make({ kind, channel: 'email', atMs: nowMs - daysAgo * day, reading });
}

function purchase(daysAgo: number, skus: readonly string[], more: Partial<ObservedExchange> = {}) {
  const items = skus.map((sku) => ({ sku, category: sku[0]!, quantity: 1 }));
  return make({
    kind: 'purchase',
    channel: 'shop',
    atMs: nowMs - daysAgo * day,
    amountCents: 4000,
    items,
    ...more,
  });
}

function tallyOf(exchanges: readonly ObservedExchange[]) {
  const tally = emptyTally();
  for (const exchange of exchanges) observe(tally, exchange, shippedModel);
  return tally;
}

function ranked(exchanges: readonly ObservedExchange[]): { key: TypeKey; p: number }[] {
  const { probabilities } = inferState(tallyOf(exchanges), shippedModel, nowMs);
  return typeKeys.map((key, k) => ({ key, p: probabilities[k]! })).sort((a, b) => b.p - a.p);
}

function top(exchanges: readonly ObservedExchange[], count: number): TypeKey[] {
  return ranked(exchanges)
    .slice(0, count)
    .map(({ key }) => key);
}

const monthlyForSixYears = Array.from({ length: 72 }, (_, m) =>
  purchase(10 + m * 30.4 + ((m * 7) % 6), [`a${m % 5}`, `b${m % 3}`]),
);

describe('people a shopkeeper would recognise', () => {
  it('bought every month for six years and writes warmly: a friend or a spouse', () => {
    const warm = [
      words(20, { valence: 0.8, closeness: 0.6, duration: 0.6, thanks: 0.6 }),
      words(200, { valence: 0.7, strength: 0.6 }),
    ];
    const three = top([...monthlyForSixYears, ...warm], 3);
    expect(three).toContain('old-friends');
    const bonds: TypeKey[] = [
      'old-friends',
      'best-friends',
      'childhood-friends',
      'kinship',
      'marriage',
      'buddies',
    ];
    for (const type of three) expect(bonds).toContain(type);
  });

  it('bought once, the other day: too early to tell', () => {
    const [first] = ranked([purchase(2, ['a1'])]);
    expect(first!.p).toBeLessThan(0.06);
  });

  it('bought once, years ago, and never came back: a passing encounter', () => {
    expect(top([purchase(900, ['a1'])], 3)).toEqual(
      expect.arrayContaining(['one-night-stand', 'fleeting-acquaintances']),
    );
  });

  it('has complaints refused and threatens with a lawyer: adversaries', () => {
    const refused = make({
      kind: 'complaint',
      channel: 'phone',
      atMs: nowMs - 40 * day,
      properties: { outcome: 'refused' },
    });
    const threat = words(5, { valence: -0.9, hostility: 0.9, communality: -0.4 }, 'complaint');
    const [first] = ranked([purchase(60, ['a1']), refused, threat]);
    expect(first).toMatchObject({ key: 'adversaries' });
    expect(first!.p).toBeGreaterThan(0.5);
  });

  it('is held by a subscription, complains in vain and speaks of leaving: captive', () => {
    const changes = [800, 435, 70].map((daysAgo, i) =>
      make({
        kind: 'subscription',
        atMs: nowMs - daysAgo * day,
        properties: { change: i === 0 ? 'started' : 'renewed' },
      }),
    );
    const complaints = [35, 5].map((daysAgo) => ({
      ...words(daysAgo, { valence: -0.6, power: -0.6, 'intent-to-leave': 0.6 }, 'complaint'),
      properties: { outcome: 'unresolved' },
    }));
    expect(top([...changes, ...complaints], 1)).toEqual(['captivity']);
  });

  it('came recently and buys something new each time, for fun: a fling', () => {
    const spree = [3, 9, 22, 27, 41, 48, 66, 71].map((daysAgo, i) => purchase(daysAgo, [`a${i}`, `f${i}`]));
    expect(top([...spree, words(4, { valence: 0.7, novelty: 0.8 })], 2)).toContain('fling');
  });

  it('comes each December for gifts and at no other time: friends for one occasion', () => {
    const decembers = [2021, 2022, 2023, 2024, 2025].map((year, i) =>
      purchase((nowMs - Date.UTC(year, 11, 6 + 3 * i)) / day, [`g${i}`, 'h'], { properties: { gift: true } }),
    );
    expect(top(decembers, 1)).toEqual(['compartmentalised-friends']);
  });

  it('asked to be left alone after many messages: pursued', () => {
    const sentToThem = Array.from({ length: 30 }, (_, i) =>
      make({ kind: 'message', direction: 'outbound', channel: 'email', atMs: nowMs - (5 + i * 3) * day }),
    );
    const stop = make({ kind: 'consent', atMs: nowMs - 2 * day, properties: { granted: false } });
    expect(top([purchase(200, ['a']), ...sentToThem, stop, words(3, { valence: -0.5 })], 2)).toContain(
      'stalker-prey',
    );
  });

  it('gives orders in every message and wants exceptions: master and servant', () => {
    const orders = [3, 20, 50, 90].map((daysAgo) => words(daysAgo, { power: 0.9, communality: -0.5 }));
    expect(top([purchase(30, ['a']), ...orders], 1)).toEqual(['master-servant']);
  });

  it('orders by the dozen, in a professional tone: business partners', () => {
    const orders = Array.from({ length: 12 }, (_, i) =>
      purchase(10 + i * 31, [], { channel: 'web', items: [{ sku: `a${i % 6}`, quantity: 24 }] }),
    );
    expect(top(orders, 1)).toEqual(['business-partners']);
  });

  it('was tagged by staff: the tag weighs, and two tags settle it', () => {
    const tag = () => make({ kind: 'tag', atMs: nowMs - day, properties: { type: 'teammates', rater: 'r' } });
    expect(ranked([tag()])[0]).toMatchObject({ key: 'teammates' });
    expect(ranked([tag(), tag()])[0]!.p).toBeGreaterThan(ranked([tag()])[0]!.p);
  });

  it('never takes peaceful buyers for enemies', () => {
    const hostile: TypeKey[] = ['adversaries', 'captivity', 'stalker-prey', 'ex-friends'];
    const enemies = ranked(monthlyForSixYears).filter(({ key }) => hostile.includes(key));
    expect(enemies.reduce((sum, { p }) => sum + p, 0)).toBeLessThan(0.05);
  });
});

describe('time', () => {
  it('forgets: years of silence bring the probabilities back toward the prior', () => {
    const tally = tallyOf([words(0, { valence: 0.9, closeness: 0.9 }), words(0, { valence: 0.8 })]);
    const spread = (years: number) => {
      const { probabilities } = inferState(tally, shippedModel, nowMs + years * 365 * day);
      return Math.max(...probabilities) - Math.min(...probabilities);
    };
    expect(spread(2)).toBeLessThan(spread(0));
    expect(spread(15)).toBeLessThan(0.001);
  });

  it('notices a regular who is late by their own rhythm, and no other', () => {
    const weekly = Array.from({ length: 12 }, (_, i) => purchase(35 + i * 7, ['a']));
    const monthly = Array.from({ length: 12 }, (_, i) => purchase(35 + i * 30, ['a']));
    expect(summarise(tallyOf(weekly), nowMs)).toMatchObject({
      isQuietRegular: true,
      usualGapDays: expect.closeTo(7),
    });
    expect(summarise(tallyOf(monthly), nowMs)).toMatchObject({ isQuietRegular: false });
    expect(summarise(tallyOf([purchase(400, ['a'])]), nowMs).silenceProbability).toBeNull();
  });

  it('says what a person would say of a faithful customer', () => {
    const reasons = explainState(tallyOf(monthlyForSixYears), shippedModel, nowMs);
    expect(reasons.slice(0, 6).map(({ signal }) => signal)).toContain('faithful-years');
  });
});
