import fc from 'fast-check';
import { expect, test } from 'vitest';
import { playbooks, type TypeKey, typeKeys } from '../relations/index.ts';
import {
  decideMoments,
  fillText,
  isHeld,
  type Moment,
  type MomentEvent,
  type MomentFacts,
  type MomentStanding,
  mayStart,
  occasionsOf,
  reachDays,
  shippedMoments,
  textVariables,
  unknownVariables,
} from './index.ts';

const day = (text: string) => Date.parse(text) / 86_400_000;
const momentOf = (key: string) => shippedMoments.find((each) => each.key === key) as Moment;

function event(kind: MomentEvent['kind'], on: string, more: Partial<MomentEvent> = {}): MomentEvent {
  return {
    id: `${kind}-${on}`,
    kind,
    channel: 'shop',
    direction: 'inbound',
    day: day(on),
    amountCents: 2_000,
    properties: null,
    items: [],
    ...more,
  };
}

function facts(more: Partial<MomentFacts> = {}): MomentFacts {
  return {
    firstDay: null,
    type: 'buddies',
    turned: null,
    position: [],
    purchases: 0,
    valueCents: 0,
    quietDay: null,
    birthday: null,
    purchaseDays: [],
    events: [],
    news: [],
    ...more,
  };
}

function due(key: string, known: MomentFacts, on: string) {
  return occasionsOf(momentOf(key).rule, known, { from: day(on), to: day(on) });
}

test('each anniversary is told once, with its years, and not before the first', () => {
  const known = facts({ firstDay: day('2023-11-20') });
  expect(due('anniversary', known, '2026-11-22')).toMatchObject([
    { key: 'anniversary:2026', day: day('2026-11-20'), why: { years: 3 } },
  ]);
  expect(due('anniversary', known, '2026-11-19')).toEqual([]);
  expect(due('anniversary', known, '2026-11-26')).toEqual([]);
  expect(due('anniversary', facts({ firstDay: day('2026-11-20') }), '2026-11-22')).toEqual([]);
  const newYear = facts({ firstDay: day('2020-12-30') });
  expect(due('anniversary', newYear, '2026-01-02')).toMatchObject([
    { key: 'anniversary:2025', why: { years: 5 } },
  ]);
});

test('who was born on 29 February is not forgotten three years out of four', () => {
  const known = facts({ birthday: { month: 2, day: 29 } });
  expect(due('birthday', known, '2026-02-28')).toHaveLength(1);
  expect(due('birthday', known, '2028-02-28')).toHaveLength(0);
  expect(due('birthday', known, '2028-02-29')).toHaveLength(1);
});

test('the tenth purchase is thanked, not the ninth nor the eleventh', () => {
  const events = [
    event('purchase', '2026-11-01'),
    event('purchase', '2026-11-10'),
    event('purchase', '2026-11-12'),
  ];
  const of = (purchases: number) => due('loyalty', facts({ purchases, events }), '2026-11-13');
  expect(of(9)).toEqual([]);
  expect(of(10)).toMatchObject([{ why: { nth: 10, exchangeId: 'purchase-2026-11-12' } }]);
  expect(of(11)).toMatchObject([{ why: { nth: 10, exchangeId: 'purchase-2026-11-10' } }]);
});

test('an apology is due for a late parcel until something has been done about it', () => {
  const late = event('delivery', '2026-11-10', { properties: { outcome: 'late' } });
  expect(due('apology', facts({ events: [late] }), '2026-11-11')).toHaveLength(1);
  const gesture = event('gesture', '2026-11-11', { direction: 'outbound' });
  expect(due('apology', facts({ events: [late, gesture] }), '2026-11-11')).toEqual([]);
  const onTime = event('delivery', '2026-11-10', { properties: { outcome: 'on-time' } });
  expect(due('apology', facts({ events: [onTime] }), '2026-11-11')).toEqual([]);
});

test('a return is a purchase after a silence out of all proportion with the rhythm before', () => {
  const monthly = ['2026-06-01', '2026-05-01', '2026-04-01', '2026-03-01'].map(day);
  const back = facts({ purchaseDays: [day('2026-10-20'), ...monthly] });
  expect(due('return', back, '2026-10-21')).toMatchObject([{ why: { gapDays: 141, usualGapDays: 31 } }]);
  const usual = facts({ purchaseDays: [day('2026-07-01'), ...monthly] });
  expect(due('return', usual, '2026-07-01')).toEqual([]);
});

test('a complaint keeps thanks away, and so does anything a rule of one’s own asks for', () => {
  const events = [event('complaint', '2026-11-10')];
  expect(due('anniversary', facts({ firstDay: day('2020-11-20'), events }), '2026-11-21')).toEqual([]);
  const own = {
    trigger: { kind: 'birthday', lastsDays: 0 },
    conditions: [{ kind: 'axis', axis: 'closeness', atLeast: 0.4 }],
  } as const;
  const born = { month: 11, day: 21 };
  const on = { from: day('2026-11-21'), to: day('2026-11-21') };
  expect(occasionsOf(own, facts({ birthday: born, position: [0, 0.5] }), on)).toHaveLength(1);
  expect(occasionsOf(own, facts({ birthday: born, position: [0, 0.3] }), on)).toHaveLength(0);
});

test('looking day by day, or over the whole period, finds the same occasions', () => {
  const anyEvent = fc
    .tuple(fc.constantFrom('purchase', 'complaint', 'return', 'referral', 'delivery', 'gesture'), fc.nat(80))
    .map(([kind, at]) => ({
      ...event(kind as 'purchase', '2026-01-01'),
      day: day('2026-01-01') + at,
      id: `${kind}${at}`,
    }));
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 12 }), fc.nat(20), (events, purchases) => {
      const known = facts({
        purchases: events.length + purchases,
        events: events.toSorted((a, b) => a.day - b.day),
        firstDay: day('2024-02-11'),
      });
      const [from, to] = [day('2026-01-01'), day('2026-03-31')];
      for (const { rule } of shippedMoments) {
        if (rule.trigger.kind === 'event' && rule.trigger.unlessThen) continue;
        const whole = new Set(occasionsOf(rule, known, { from, to }).map(({ key }) => key));
        const daily = new Set<string>();
        for (let on = from; on <= to; on++)
          for (const { key } of occasionsOf(rule, known, { from: on, to: on })) daily.add(key);
        expect(daily).toEqual(whole);
      }
    }),
    { numRuns: 60 },
  );
});

test('what starts a moment is seen from the exchange alone', () => {
  const referral = event('referral', '2026-01-01');
  expect(shippedMoments.filter(({ rule }) => mayStart(rule, referral)).map(({ key }) => key)).toEqual([
    'recommendation',
  ]);
  expect(Math.max(...shippedMoments.map(({ rule }) => reachDays(rule)))).toBeLessThanOrEqual(90);
});

const someone: MomentStanding = {
  customerId: 'c',
  type: 'buddies',
  probabilities: typeKeys.map((key) => (key === 'buddies' ? 0.9 : 0)),
  startedDays: [],
  momentsIn30Days: 0,
  hasOneToday: false,
  pause: null,
};
const limits = {
  perCustomer30Days: 4,
  leftToday: null,
  cadenceOf: (type: TypeKey) => playbooks[type].cadence,
};
const today = day('2026-11-22');

function decide(
  keys: string[],
  standing: Partial<MomentStanding> = {},
  more: Partial<typeof limits> | { leftToday: number } = {},
) {
  const candidates = keys.map((key) => ({
    moment: { ...momentOf(key), heldShare: 0 },
    occasion: { key: 'o', day: today, lastDay: today, why: { kind: 'birthday' } as const },
    closed: {},
  }));
  return decideMoments(candidates, { ...someone, ...standing }, { ...limits, ...more }, today).map(
    (verdict) => [
      verdict.candidate.moment.key,
      verdict.status === 'silent' ? verdict.reason : verdict.status,
    ],
  );
}

const likely = (type: TypeKey) => ({ type, probabilities: typeKeys.map((key) => (key === type ? 1 : 0)) });

test.each([
  [
    'the most pressing alone is done',
    decide(['birthday', 'anniversary']),
    [
      ['anniversary', 'due'],
      ['birthday', 'another-moment'],
    ],
  ],
  ['nobody hears twice a day', decide(['birthday'], { hasOneToday: true }), [['birthday', 'already-today']]],
  [
    'grief stops all',
    decide(['apology'], { pause: { kind: 'bereavement', untilDay: null } }),
    [['apology', 'paused']],
  ],
  [
    'a birthday is none of a basic exchange’s business',
    decide(['birthday'], likely('basic-exchange')),
    [['birthday', 'does-not-fit']],
  ],
  [
    'too soon after the last word',
    decide(['birthday'], { startedDays: [today - 3] }),
    [['birthday', 'too-soon']],
  ],
  [
    'too many in a month',
    decide(['birthday'], { startedDays: [today - 8, today - 15, today - 22] }),
    [['birthday', 'too-many']],
  ],
  [
    'what is owed is outside of the cadence',
    decide(['apology'], { startedDays: [today - 1] }),
    [['apology', 'due']],
  ],
  [
    'an adversary is owed an apology',
    decide(['apology', 'loyalty'], likely('adversaries')),
    [
      ['apology', 'due'],
      ['loyalty', 'does-not-fit'],
    ],
  ],
  ['the day’s bound is a bound', decide(['birthday'], {}, { leftToday: 0 }), [['birthday', 'most-a-day']]],
  [
    'unsure is not sure enough',
    decide(['birthday'], { probabilities: typeKeys.map((key) => (key === 'buddies' ? 0.4 : 0)) }),
    [['birthday', 'does-not-fit']],
  ],
])('%s', (_, found, expected) => {
  expect(found).toEqual(expected);
});

test('nobody ever gets more than their relationship bears, in whatever order things come', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...typeKeys),
      fc.array(fc.nat(400), { maxLength: 20 }),
      fc.subarray(
        shippedMoments.map(({ key }) => key),
        { minLength: 1 },
      ),
      (type, ago, keys) => {
        const startedDays = [...new Set(ago)].sort((a, b) => a - b).map((days) => today - days);
        const done = decide(keys, { ...likely(type), startedDays }).filter(([, what]) => what === 'due');
        expect(done.length).toBeLessThanOrEqual(1);
        const { maxPer30Days, minDaysBetween } = playbooks[type].cadence;
        for (const [key] of done) {
          if (momentOf(key as string).purpose === 'service') continue;
          expect(startedDays.filter((each) => each > today - 30).length).toBeLessThan(maxPer30Days);
          if (startedDays[0] !== undefined)
            expect(today - startedDays[0]).toBeGreaterThanOrEqual(minDaysBetween);
        }
      },
    ),
  );
});

test('a share is held out, always the same people, and never of what is owed', () => {
  const held = Array.from({ length: 20_000 }, (_, i) => isHeld('birthday', `c-${i}`, 0.1));
  const share = held.filter(Boolean).length / held.length;
  expect(share).toBeGreaterThan(0.09);
  expect(share).toBeLessThan(0.11);
  expect(isHeld('birthday', 'c-1', 0.1)).toBe(held[1]);
  for (const moment of shippedMoments) if (moment.purpose === 'service') expect(moment.heldShare).toBe(0);
});

test('texts name what is known, and read well when it is not', () => {
  expect(fillText('Dear {firstName|customer},', {})).toBe('Dear customer,');
  expect(fillText('Bonjour {firstName|},', {})).toBe('Bonjour,');
  expect(fillText('{staff|{brand}}', { brand: 'Maison Claire' })).toBe('Maison Claire');
  expect(fillText('{staff|{brand}}', { brand: 'Maison Claire', staff: 'Ada' })).toBe('Ada');
  for (const { texts, key } of shippedMoments)
    for (const { subject, body, short } of [texts.fr, texts.en])
      for (const text of [subject, body, short]) {
        expect([key, unknownVariables(text, textVariables)]).toEqual([key, []]);
        expect(fillText(text, { brand: 'B' })).not.toMatch(/[{}|]/);
      }
});
