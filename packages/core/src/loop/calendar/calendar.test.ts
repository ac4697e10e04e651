import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addOpenMs, openMsBetween } from './businessTime.ts';
import { calendarOf, type OpenHours } from './openHours.ts';
import { publicHolidays } from './publicHolidays.ts';

const minuteMs = 60_000;
const office: OpenHours = {
  timeZone: 'Europe/Paris',
  week: [[[540, 1080]], [[540, 1080]], [[540, 1080]], [[540, 1080]], [[540, 1080]], [], []],
  holidays: 'france',
  daysOff: [],
};

/** The slow way: is the clock on the wall, at each minute, within the open hours of its day? */
function minutesOpen(fromMs: number, toMs: number, hours: OpenHours): number {
  const off = new Set(hours.daysOff);
  let minutes = 0;
  for (let atMs = fromMs; atMs < toMs; atMs += minuteMs) {
    const wall = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(hours.timeZone);
    const day = wall.toPlainDate().toString();
    const isOff =
      off.has(day) ||
      (hours.holidays !== 'none' &&
        publicHolidays(wall.year, hours.holidays).some((holiday) => holiday.day === day));
    const minute = wall.hour * 60 + wall.minute;
    const isOpen = (hours.week[wall.dayOfWeek - 1] ?? []).some(([from, to]) => minute >= from && minute < to);
    if (!isOff && isOpen) minutes++;
  }
  return minutes;
}

/** Around the nights when the clock changes, and in their zones: half an hour at Lord Howe, at midnight in Santiago. */
const changes = [
  ['Europe/Paris', '2026-03-29T00:00:00Z'],
  ['Europe/Paris', '2026-10-25T00:00:00Z'],
  ['America/New_York', '2026-11-01T05:00:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T15:00:00Z'],
  ['America/Santiago', '2026-09-06T04:00:00Z'],
  ['Africa/Casablanca', '2026-02-15T02:00:00Z'],
  ['Asia/Kolkata', '2026-05-01T00:00:00Z'],
] as const;

const stretch = fc
  .tuple(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 0, max: 1440 }))
  .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);

const situation = fc.record({
  change: fc.constantFrom(...changes),
  week: fc.array(fc.array(stretch, { maxLength: 3 }), { minLength: 7, maxLength: 7 }),
  beforeMinutes: fc.integer({ min: 0, max: 1500 }),
  lengthMinutes: fc.integer({ min: 0, max: 2600 }),
  holidays: fc.constantFrom('none', 'france', 'alsace-moselle'),
});

function hoursOf(drawn: { change: (typeof changes)[number]; week: [number, number][][]; holidays: string }) {
  return {
    timeZone: drawn.change[0],
    week: drawn.week,
    holidays: drawn.holidays as OpenHours['holidays'],
    daysOff: [],
  };
}

describe('open time', () => {
  test('agrees with counting minute by minute on days when the clock changes', () => {
    fc.assert(
      fc.property(situation, (drawn) => {
        const hours = hoursOf(drawn);
        const fromMs = Date.parse(drawn.change[1]) - drawn.beforeMinutes * minuteMs;
        const toMs = fromMs + drawn.lengthMinutes * minuteMs;
        expect(openMsBetween(fromMs, toMs, calendarOf(hours)) / minuteMs).toBe(
          minutesOpen(fromMs, toMs, hours),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('what is added is what lies between, and a stretch cut in two is the sum of both', () => {
    fc.assert(
      fc.property(situation, fc.integer({ min: 1, max: 5000 }), ({ change, week, ...drawn }, minutes) => {
        const calendar = calendarOf(hoursOf({ change, week, ...drawn }));
        const fromMs = Date.parse(change[1]) - drawn.beforeMinutes * minuteMs;
        const dueMs = addOpenMs(fromMs, minutes * minuteMs, calendar);
        fc.pre(dueMs !== null);
        expect(openMsBetween(fromMs, dueMs, calendar)).toBe(minutes * minuteMs);
        const cutMs = fromMs + Math.floor((dueMs - fromMs) / 3);
        expect(openMsBetween(fromMs, cutMs, calendar) + openMsBetween(cutMs, dueMs, calendar)).toBe(
          minutes * minuteMs,
        );
      }),
      { numRuns: 300 },
    );
  });

  test('Friday evening to Tuesday morning over Easter Monday is one working hour', () => {
    const calendar = calendarOf(office);
    const friday = Date.parse('2026-04-03T18:30:00+02:00');
    expect(addOpenMs(friday, 60 * minuteMs, calendar)).toBe(Date.parse('2026-04-07T10:00:00+02:00'));
  });

  test('a day off of the team’s own does not count', () => {
    const calendar = calendarOf({ ...office, daysOff: ['2026-12-24'] });
    const from = Date.parse('2026-12-23T17:00:00+01:00');
    expect(addOpenMs(from, 120 * minuteMs, calendar)).toBe(Date.parse('2026-12-28T10:00:00+01:00'));
  });

  test('a team that never works makes nothing due', () => {
    const calendar = calendarOf({ ...office, week: [[], [], [], [], [], [], []] });
    expect(addOpenMs(0, minuteMs, calendar)).toBeNull();
    expect(openMsBetween(0, 10 ** 10, calendar)).toBe(0);
  });

  test('a zone that is not known is refused', () => {
    expect(() => calendarOf({ ...office, timeZone: 'Mars/Olympus' })).toThrow(RangeError);
  });
});

describe('holidays of France', () => {
  test('of 2026, as published by the administration', () => {
    expect(publicHolidays(2026, 'france').map(({ day, key }) => `${day} ${key}`)).toEqual([
      '2026-01-01 new-year',
      '2026-04-06 easter-monday',
      '2026-05-01 labour-day',
      '2026-05-08 victory-1945',
      '2026-05-14 ascension',
      '2026-05-25 whit-monday',
      '2026-07-14 bastille-day',
      '2026-08-15 assumption',
      '2026-11-01 all-saints',
      '2026-11-11 armistice-1918',
      '2026-12-25 christmas',
    ]);
  });

  test('of Alsace and Moselle, Good Friday and Saint Stephen besides', () => {
    const days = publicHolidays(2026, 'alsace-moselle').map(({ day }) => day);
    expect(days).toHaveLength(13);
    expect(days).toEqual(expect.arrayContaining(['2026-04-03', '2026-12-26']));
  });

  test('both are named when Ascension falls on the first of May, as in 2008', () => {
    const first = publicHolidays(2008, 'france').filter(({ day }) => day === '2008-05-01');
    expect(first.map(({ key }) => key)).toEqual(['labour-day', 'ascension']);
  });
});
