import { describe, expect, test } from 'vitest';
import { readText } from '../language/readText.ts';
import { typeKeys } from '../relations/catalogue.ts';
import { inferState } from '../relations/inference/inferState.ts';
import { shippedModel } from '../relations/model.ts';
import { observe } from '../relations/tally/observe.ts';
import { emptyTally } from '../relations/tally/tally.ts';
import { mix } from './mix.ts';
import { inventCustomer, type SampleCustomer, sampleCustomers } from './sampleCustomers.ts';
import type { SampleExchange } from './sampleExchange.ts';
import { sampleExchanges } from './sampleExchanges.ts';

const endMs = Date.UTC(2026, 10, 22, 3);
const dayMs = 86_400_000;
const brand: SampleCustomer[] = [...sampleCustomers({ customers: 1_000, seed: 7, endMs })];
const exchanges = brand.flatMap((customer) => customer.exchanges);

function countsBy(key: (exchange: SampleExchange) => string | undefined): Map<string | undefined, number> {
  return exchanges.reduce(
    (counts, exchange) => counts.set(key(exchange), (counts.get(key(exchange)) ?? 0) + 1),
    new Map<string | undefined, number>(),
  );
}

describe('the sample brand is the same brand each time', () => {
  test('same seed, same bytes; another seed, another brand', () => {
    const written = (seed: number) => JSON.stringify([...sampleExchanges({ customers: 40, seed, endMs })]);
    expect(written(7)).toBe(written(7));
    expect(written(8)).not.toBe(written(7));
  });

  test('a customer depends on their number alone, not on how many there are', () => {
    expect(inventCustomer(12, { customers: 13, seed: 7, endMs })).toEqual(brand[12]);
  });
});

describe('the sample brand can be loaded', () => {
  test('each message has an id of its own and its customer, and none is of the future', () => {
    expect(new Set(exchanges.map(({ id }) => id)).size).toBe(exchanges.length);
    for (const { exchanges: own } of brand) {
      expect(own.length).toBeGreaterThan(0);
      for (const [index, { at, customer }] of own.entries()) {
        expect(customer.length).toBeGreaterThan(0);
        expect(Date.parse(at)).toBeLessThanOrEqual(endMs);
        if (index > 0) expect(at >= (own[index - 1] as SampleExchange).at).toBe(true);
      }
    }
  });

  test('nobody shares a handle with somebody else', () => {
    const owners = new Map<string, number>();
    for (const { number, exchanges: own } of brand)
      for (const { customer } of own)
        for (const { kind, value } of customer) {
          const key = `${kind} ${value}`;
          expect(owners.get(key) ?? number).toBe(number);
          owners.set(key, number);
        }
  });
});

describe('every page has something to show', () => {
  test('thirty to sixty exchanges a customer, of every kind, on every main channel', () => {
    expect(exchanges.length / brand.length).toBeGreaterThan(30);
    expect(exchanges.length / brand.length).toBeLessThan(60);
    expect(countsBy(({ kind }) => kind).size).toBe(14);
    for (const channel of [
      'shop',
      'web',
      'phone',
      'email',
      'chat',
      'social',
      'post',
      'survey',
      'partner',
      'sms',
    ])
      expect(countsBy((exchange) => exchange.channel).get(channel)).toBeGreaterThan(50);
  });

  test('about four words in five are French', () => {
    const languages = countsBy(({ direction, language }) => (direction === 'inbound' ? language : undefined));
    const french = languages.get('fr') as number;
    const share = french / (french + (languages.get('en') as number));
    expect(share).toBeGreaterThan(0.72);
    expect(share).toBeLessThan(0.88);
  });

  test('all 29 relationships, in the shares that are documented', () => {
    const total = Object.values(mix).reduce((sum, share) => sum + share, 0);
    for (const key of typeKeys) {
      const share = brand.filter(({ type }) => type === key).length / brand.length;
      expect(Math.abs(share - mix[key] / total), key).toBeLessThan(0.01);
    }
  });

  test('some relationships turned yesterday, a conflict among them', () => {
    const turned = brand.filter(({ phases }) => (phases.at(-1)?.fromMs ?? 0) > endMs - 2 * dayMs);
    expect(turned.length).toBeGreaterThan(10);
    expect(turned.some(({ type }) => ['adversaries', 'ex-friends', 'stalker-prey'].includes(type))).toBe(
      true,
    );
    expect(exchanges.filter(({ at }) => Date.parse(at) > endMs - dayMs).length).toBeGreaterThan(60);
  });

  test('some were taken for two people', () => {
    const phones = brand.filter(
      ({ exchanges: own }) =>
        own.filter(({ customer }) => customer.some(({ kind }) => kind === 'phone') && customer.length > 1)
          .length > 1,
    );
    expect(phones.length).toBeGreaterThan(3);
  });

  test('no phrase is left with a hole in it', () => {
    for (const { text } of exchanges)
      expect(text ?? '').not.toMatch(/[{}[\]|]|undefined| {2}| de le | à le /);
  });
});

describe('engine and words together', () => {
  test('find the hidden relationship of most customers', ({ annotate }) => {
    let first = 0;
    let amongThree = 0;
    const seen = brand.slice(0, 400);
    for (const customer of seen) {
      const rank = rankOfTruth(customer);
      if (rank === 0) first++;
      if (rank < 3) amongThree++;
    }
    annotate(`top 1: ${first} of ${seen.length}, top 3: ${amongThree}`);
    expect(first / seen.length).toBeGreaterThan(0.6);
    expect(amongThree / seen.length).toBeGreaterThan(0.8);
  });
});

function rankOfTruth({ type, exchanges: own }: SampleCustomer): number {
  const tally = emptyTally();
  for (const { amount, at, ...exchange } of own) {
    const isRead = exchange.text !== undefined && exchange.direction === 'inbound';
    const reading = isRead ? readText(exchange.text as string, { languages: ['fr', 'en'] }) : undefined;
    const amountCents = amount === undefined ? undefined : Math.round(amount * 100);
    observe(tally, { ...exchange, atMs: Date.parse(at), amountCents, reading }, shippedModel);
  }
  const { probabilities } = inferState(tally, shippedModel, endMs);
  const truth = probabilities[typeKeys.indexOf(type)] as number;
  return probabilities.filter((probability) => probability > truth).length;
}
