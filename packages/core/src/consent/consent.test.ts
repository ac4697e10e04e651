import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ConsentStatement,
  type ContactPurpose,
  decideContact,
  isWithinHours,
  nextOpening,
  type PastContact,
  shippedPurposes,
  shippedRules,
  standingOf,
} from './index.ts';

const news = { key: 'news', aliases: ['newsletter'] };
const paris = { timeZone: 'Europe/Paris', country: 'FR' };

function ask(
  purpose: string,
  channel: string,
  at: string,
  statements: ConsentStatement[] = [],
  more: { hasBought?: boolean; country?: string; past?: PastContact[] } = {},
) {
  return decideContact({
    purpose: shippedPurposes.find(({ key }) => key === purpose) as ContactPurpose,
    channel,
    atMs: Date.parse(at),
    place: { ...paris, country: more.country ?? 'FR' },
    hasBought: more.hasBought ?? true,
    statements,
    rules: shippedRules,
    ...(more.past && { past: more.past }),
  });
}

function said(
  purpose: string,
  channel: string | null,
  isGranted: boolean,
  at = '2026-01-01',
): ConsentStatement {
  return { purpose, channel, isGranted, atMs: Date.parse(at) };
}

const refused = (reason: string, rule: string | null = null) => expect.objectContaining({ reason, rule });

test('from 11 August 2026 nobody in France is called to be sold something without having agreed to calls', () => {
  const tuesday = '2026-08-11T11:00:00+02:00';
  expect(ask('news', 'phone', '2026-08-10T11:00:00+02:00')).toMatchObject({ isAllowed: true });
  expect(ask('news', 'phone', tuesday)).toEqual(refused('no-consent', 'fr-telephone-2026'));
  expect(ask('news', 'phone', tuesday, [said('news', null, true)])).toEqual(
    refused('no-consent', 'fr-telephone-2026'),
  );
  expect(ask('news', 'phone', tuesday, [said('news', 'phone', true)])).toEqual({
    isAllowed: true,
    basis: 'consent',
  });
  expect(ask('news', 'phone', tuesday, [], { country: 'BE' })).toMatchObject({ isAllowed: true });
});

test('nobody is called more than four times in thirty days to be sold something, nor within sixty of their refusal', () => {
  const at = '2026-11-24T11:00:00+01:00';
  const agreed = [said('news', 'phone', true)];
  const before = (days: number, isRefusal = false): PastContact => ({
    atMs: Date.parse(at) - days * 86_400_000,
    isRefusal,
  });
  const three = [before(1), before(8), before(29)];
  expect(ask('news', 'phone', at, agreed, { past: three })).toMatchObject({ isAllowed: true });
  const four = [...three, before(20)];
  // The first of the four leaves the thirty days tomorrow, within hours.
  expect(ask('news', 'phone', at, agreed, { past: four })).toEqual({
    isAllowed: false,
    reason: 'not-now',
    rule: 'fr-telephone-2026',
    nextAtMs: Date.parse('2026-11-25T11:00:00+01:00'),
  });
  expect(ask('news', 'phone', at, agreed, { past: [...three, before(31)] })).toMatchObject({
    isAllowed: true,
  });
  expect(ask('news', 'phone', at, agreed, { past: [before(59, true)] })).toMatchObject({
    isAllowed: false,
    reason: 'not-now',
    nextAtMs: Date.parse('2026-11-25T11:00:00+01:00'),
  });
  expect(ask('news', 'phone', at, agreed, { past: [before(60, true)] })).toMatchObject({ isAllowed: true });
  // What is needed is said however often, and other channels are not calls.
  expect(ask('service', 'phone', at, [], { past: four })).toMatchObject({ isAllowed: true });
  expect(ask('news', 'email', at, [], { past: four })).toMatchObject({ isAllowed: true });
  // Until the evening closes: the day after at ten.
  const late = [before(30 - 9.5 / 24), before(1), before(2), before(3)];
  expect(ask('news', 'phone', at, agreed, { past: late })).toMatchObject({
    nextAtMs: Date.parse('2026-11-25T10:00:00+01:00'),
  });
});

test.each([
  ['2026-08-11T09:59:00+02:00', '2026-08-11T10:00:00+02:00'],
  ['2026-08-11T13:00:00+02:00', '2026-08-11T14:00:00+02:00'],
  ['2026-08-14T20:00:00+02:00', '2026-08-17T10:00:00+02:00'],
  // 11 November is a holiday, on a Wednesday in 2026.
  ['2026-11-10T20:30:00+01:00', '2026-11-12T10:00:00+01:00'],
  // Clocks go back in the night.
  ['2026-10-24T11:00:00+02:00', '2026-10-26T10:00:00+01:00'],
])('a call asked for at %s waits until %s', (at, next) => {
  expect(ask('news', 'phone', at, [said('news', 'phone', true)])).toEqual({
    isAllowed: false,
    reason: 'not-now',
    rule: expect.any(String),
    nextAtMs: Date.parse(next),
  });
});

test('before, the hours yielded to those who had agreed to calls; those of the house did not', () => {
  const early = '2026-08-10T09:30:00+02:00';
  expect(ask('news', 'phone', early)).toEqual(refused('not-now', 'fr-telephone-2023'));
  expect(ask('news', 'phone', early, [said('news', 'phone', true)])).toMatchObject({ isAllowed: true });
  expect(ask('relationship', 'phone', '2026-08-09T11:00:00+02:00')).toEqual(
    refused('not-now', 'house-hours'),
  );
});

test('offers by email go to those who bought, or agreed, until they object', () => {
  const at = '2026-09-01T03:00:00Z';
  expect(ask('news', 'email', at)).toEqual({ isAllowed: true, basis: 'existing-customer' });
  expect(ask('news', 'email', at, [], { hasBought: false })).toEqual(refused('no-consent'));
  expect(ask('news', 'email', at, [said('news', null, true)], { hasBought: false })).toMatchObject({
    basis: 'consent',
  });
  expect(ask('news', 'email', at, [said('news', 'email', false)])).toEqual(refused('withdrawn'));
  expect(ask('news', 'app', at)).toEqual(refused('no-consent'));
  expect(ask('news', 'chat', at)).toEqual(refused('channel-unused'));
});

test('"stop writing to me" stops all but the answers to what they asked', () => {
  const at = '2026-09-01T09:00:00Z';
  const stop = [said('news', 'email', true, '2026-01-01'), said('general', null, false, '2026-02-01')];
  for (const purpose of ['surveys', 'relationship', 'news'])
    expect(ask(purpose, 'email', at, stop)).toEqual(refused('withdrawn'));
  expect(ask('service', 'email', at, stop)).toEqual({ isAllowed: true, basis: 'necessary' });
  const again = [...stop, said('general', null, true, '2026-03-01')];
  expect(ask('surveys', 'email', at, again)).toMatchObject({ isAllowed: true });
  expect(ask('news', 'app', at, again)).toEqual(refused('no-consent'));
});

const statements = fc.array(
  fc.record({
    purpose: fc.constantFrom('news', 'newsletter', 'surveys', 'general'),
    channel: fc.constantFrom('email', 'phone', null),
    isGranted: fc.boolean(),
    atMs: fc.integer({ min: 0, max: 8 }),
  }),
  { maxLength: 12 },
);

test('where somebody stands does not hang on the order in which their words came, nor on hearing one twice', () => {
  fc.assert(
    fc.property(statements, fc.func(fc.integer()), (given, key) => {
      const shuffled = [...given, ...given].sort((a, b) => key(a) - key(b));
      expect(standingOf(shuffled, news, 'email')).toBe(standingOf(given, news, 'email'));
    }),
  );
});

test('a withdrawal is the last word of its instant: nothing passes it but a later consent', () => {
  fc.assert(
    fc.property(statements, (given) => {
      const later = [...given, said('news', 'email', false, '2026-01-01')];
      expect(standingOf(later, news, 'email')).toBe('withdrawn');
    }),
  );
});

test('the next opening is the first minute within the hours', () => {
  const hours = shippedRules[1]?.hours as NonNullable<(typeof shippedRules)[number]['hours']>;
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2027, 0, 1) / 60_000 }),
      (minute) => {
        const next = nextOpening(hours, minute * 60_000, paris) as number;
        expect(isWithinHours(hours, next, paris)).toBe(true);
        for (let at = minute * 60_000; at < next; at += 15 * 60_000)
          expect(isWithinHours(hours, at, paris)).toBe(false);
      },
    ),
    { numRuns: 60 },
  );
});
