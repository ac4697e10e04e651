import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../numeric/random.ts';
import { confusionOf } from './confusionOf.ts';
import type { Contact, FcrOptions } from './contact.ts';
import { declaredResolution } from './declaredResolution.ts';
import { firstContactResolution } from './firstContactResolution.ts';

const day = 86_400_000;
const contact = (customer: string, atDay: number, more: Partial<Contact> = {}): Contact => ({
  customer,
  issue: 'bill',
  atMs: atDay * day,
  ...more,
});
const found = (contacts: Contact[], options: Partial<FcrOptions> = {}) => {
  const fcr = firstContactResolution(contacts, { asOfMs: 100 * day, ...options });
  if (!fcr.ok) throw new Error(fcr.reason);
  return fcr;
};

describe('what is a first contact, and whether it was enough', () => {
  it('a customer who comes back within the window, on whatever channel, was not served the first time', () => {
    const fcr = found([
      contact('a', 0, { channel: 'phone' }),
      contact('b', 0, { channel: 'phone' }),
      contact('b', 6, { channel: 'email' }),
    ]);
    expect(fcr).toMatchObject({
      value: 0.5,
      n: 2,
      judged: 2,
      contacts: 3,
      convention: 'net-fcr-within-7-days',
    });
    expect(fcr.changedChannel).toMatchObject({ value: 1, n: 1 });
    expect(fcr.withinChannel).toMatchObject({ value: 1, n: 3 });
    expect(fcr.byChannel).toMatchObject([{ channel: 'phone', resolution: { value: 0.5, n: 2 } }]);
  });

  it('another issue, another customer or a later time is not a repeat; the last instant of the window is', () => {
    expect(found([contact('a', 0), contact('a', 1, { issue: 'move' }), contact('b', 1)]).value).toBe(1);
    expect(found([contact('a', 0), contact('a', 7)])).toMatchObject({ value: 0, n: 1 });
    expect(found([contact('a', 0), contact('a', 7.001)])).toMatchObject({ value: 1, n: 2 });
    expect(found([contact('ab', 0, { issue: 'c' }), contact('a', 1, { issue: 'bc' })]).value).toBe(1);
  });

  it('an issue that drags on is one issue, unless the window is asked to run from its first contact', () => {
    const drags = [contact('a', 0), contact('a', 5), contact('a', 10)];
    expect(found(drags)).toMatchObject({ value: 0, n: 1 });
    expect(found(drags, { windowFrom: 'first' })).toMatchObject({ value: 0.5, n: 2 });
    expect(found(drags, { unit: 'contacts' })).toMatchObject({ n: 3 });
    expect(found(drags, { unit: 'contacts' }).value).toBeCloseTo(1 / 3, 12);
  });

  it('what could not be resolved there does not count against the net rate, and does against the gross', () => {
    const fcr = found([
      contact('a', 0),
      contact('b', 0, { isResolvable: false }),
      contact('b', 3),
      contact('c', 0),
      contact('c', 1),
    ]);
    expect(fcr).toMatchObject({ value: 0.5, n: 2, notResolvable: 1 });
    expect(fcr.gross.value).toBeCloseTo(1 / 3, 12);
    expect(
      firstContactResolution([contact('a', 0, { isResolvable: false })], { asOfMs: 99 * day }),
    ).toMatchObject({
      ok: false,
      reason: 'none-resolvable',
    });
  });

  it('a window still open is not judged, even if already repeated, and what comes after the end is not seen', () => {
    const contacts = [
      contact('a', 0),
      contact('b', 95),
      contact('b', 96),
      contact('c', 96),
      contact('d', 101),
    ];
    expect(found(contacts)).toMatchObject({ value: 1, n: 1, censored: 2, contacts: 4 });
    expect(firstContactResolution([contact('a', 99)], { asOfMs: 100 * day })).toMatchObject({
      ok: false,
      reason: 'window-still-open',
    });
    expect(found([contact('a', 93)])).toMatchObject({ n: 1, censored: 0 });
    expect(firstContactResolution([], { asOfMs: 0 })).toMatchObject({ ok: false, reason: 'no-contacts' });
  });

  it('contacts soon after the records begin may be repeats of what is not seen', () => {
    const contacts = [contact('a', 2), contact('b', 8), contact('b', 9)];
    expect(found(contacts, { sinceMs: 0 })).toMatchObject({ value: 0, n: 1, unseenBefore: 1 });
    expect(() => found(contacts, { windowDays: 0 })).toThrow(RangeError);
  });
});

it('agrees with looking at every pair of contacts, in whatever order they come', () => {
  const contacts = fc.array(
    fc.record({
      customer: fc.constantFrom('a', 'b', 'c'),
      issue: fc.constantFrom('x', 'y'),
      atMs: fc.integer({ min: 0, max: 60 * 4 }).map((quarter) => (quarter * day) / 4),
      isResolvable: fc.boolean(),
    }),
    { minLength: 1, maxLength: 25 },
  );
  fc.assert(
    fc.property(contacts, fc.constantFrom('issues' as const, 'contacts' as const), (all, unit) => {
      const list = all.filter((one, i) => !all.slice(0, i).some((other) => isSame(one, other)));
      const asOfMs = 50 * day;
      const seen = list.filter(({ atMs }) => atMs <= asOfMs);
      const repeats = (one: Contact, other: Contact) =>
        one.customer === other.customer &&
        one.issue === other.issue &&
        one.atMs > other.atMs &&
        one.atMs - other.atMs <= 7 * day;
      const units = seen.filter(
        (one) =>
          one.isResolvable &&
          one.atMs + 7 * day <= asOfMs &&
          (unit === 'contacts' || !seen.some((other) => repeats(one, other))),
      );
      const resolved = units.filter((one) => !seen.some((other) => repeats(other, one)));
      const fcr = firstContactResolution(list.toReversed(), { asOfMs, unit });
      expect(fcr.ok).toBe(units.length > 0);
      if (!fcr.ok) return;
      expect(fcr.n).toBe(units.length);
      expect(fcr.value).toBeCloseTo(resolved.length / units.length, 12);
    }),
  );
});

function isSame(one: Contact, other: Contact): boolean {
  return one.customer === other.customer && one.issue === other.issue && one.atMs === other.atMs;
}

it('a rate read before all windows have closed is right on average, and one that counts early failures is not', () => {
  const random = seededRandom(9);
  let [net, early] = [0, 0];
  const runs = 200;
  for (let run = 0; run < runs; run++) {
    const contacts = Array.from({ length: 60 }, (_, i) => {
      const at = 12 * random();
      const first = contact(String(i), at);
      return random() < 0.4 ? [first, contact(String(i), at + 7 * random())] : [first];
    }).flat();
    const fcr = found(contacts, { asOfMs: 12 * day });
    net += fcr.value / runs;
    const seen = contacts.filter(({ atMs }) => atMs <= 12 * day);
    const repeated = new Set(
      seen.filter(({ customer }, i) => seen[i - 1]?.customer === customer).map((c) => c.customer),
    );
    const closed = new Set(seen.filter(({ atMs }) => atMs <= 5 * day).map(({ customer }) => customer));
    const counted = new Set([...closed, ...repeated]);
    early += (counted.size - repeated.size) / counted.size / runs;
  }
  expect(net).toBeCloseTo(0.6, 1.5);
  expect(early).toBeLessThan(0.5);
});

describe('what customers declare', () => {
  const pairs = [
    [20, true, true],
    [5, true, false],
    [10, false, true],
    [15, false, false],
  ].flatMap(([count, observed, declared]) =>
    Array.from({ length: count as number }, () => ({
      observed: observed as boolean,
      declared: declared as boolean,
    })),
  );

  it('kappa of 20, 5, 10, 15 is .40, with the agreement and the ones who gave up', () => {
    const confusion = confusionOf(pairs);
    if (!confusion.ok) throw new Error(confusion.reason);
    expect(confusion.agreement.value).toBeCloseTo(0.7, 12);
    expect(confusion.kappa).toMatchObject({ ok: true, convention: 'cohen-kappa' });
    expect(confusion.kappa.ok && confusion.kappa.value).toBeCloseTo(0.4, 12);
    expect(confusion.sensitivity.ok && confusion.sensitivity.value).toBeCloseTo(2 / 3, 12);
    expect(confusion.specificity.ok && confusion.specificity.value).toBeCloseTo(0.75, 12);
    expect(confusion.silentlyUnresolved.ok && confusion.silentlyUnresolved.value).toBeCloseTo(0.2, 12);
    expect(confusion.bias.z).toBeCloseTo(-5 / Math.sqrt(15), 12);
  });

  it('the interval of kappa is that of drawing contacts again', () => {
    const random = seededRandom(6);
    const many = [0, 1, 2, 3, 4, 5, 6, 7].flatMap(() => pairs);
    const draws = Array.from({ length: 600 }, () => {
      const confusion = confusionOf(many.map(() => many[Math.floor(random() * many.length)]!));
      return confusion.ok && confusion.kappa.ok ? confusion.kappa.value : Number.NaN;
    }).sort((a, b) => a - b);
    const confusion = confusionOf(many);
    if (!confusion.ok || !confusion.kappa.ok) throw new Error('no kappa');
    expect(confusion.kappa.interval!.low).toBeCloseTo(draws[15]!, 1.5);
    expect(confusion.kappa.interval!.high).toBeCloseTo(draws[585]!, 1.5);
  });

  it('answers are set against what is seen of the same contacts, and silence is no answer', () => {
    const contacts = [
      contact('a', 0, { declared: true }),
      contact('b', 0, { declared: false }),
      contact('c', 0, { declared: true }),
      contact('c', 2),
      contact('d', 0, { declared: null }),
    ];
    const fcr = found(contacts);
    expect(fcr.declared).toMatchObject({ n: 3, convention: 'declared-fcr' });
    expect(fcr.confusion).toMatchObject({
      ok: true,
      counts: { both: 1, observedOnly: 1, declaredOnly: 1, neither: 0 },
    });
    expect(found([contact('a', 0)])).toMatchObject({ declared: null, confusion: null, byChannel: null });
    expect(declaredResolution([{}])).toMatchObject({ ok: false, reason: 'too-few-answers' });
    expect(confusionOf([{ observed: true, declared: true }])).toMatchObject({ kappa: { ok: false } });
  });
});
