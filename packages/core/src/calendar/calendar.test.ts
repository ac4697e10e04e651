import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, calendarPeriodOf, calendarPeriods, frenchHolidays, instantOf, localTime } from './index.ts';

test.each([
  [2024, ['2024-04-01', '2024-05-09', '2024-05-20']],
  [2025, ['2025-04-21', '2025-05-29', '2025-06-09']],
  [2026, ['2026-04-06', '2026-05-14', '2026-05-25']],
  [2038, ['2038-04-26', '2038-06-03', '2038-06-14']],
])('nobody is disturbed on the movable holidays of %i', (year, movable) => {
  const holidays = frenchHolidays(year);
  expect(holidays).toHaveLength(11);
  expect(holidays).toEqual(expect.arrayContaining([...movable, `${year}-07-14`, `${year}-12-25`]));
});

test('a time on the wall is found again, whatever the place, but where clocks never show it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 }),
      fc.constantFrom('Europe/Paris', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'),
      (minute, timeZone) => {
        const wall = localTime(minute * 60_000, timeZone);
        const found = instantOf(wall.date, wall.minutes, timeZone);
        expect(localTime(found, timeZone)).toEqual(wall);
        expect(found).toBeLessThanOrEqual(minute * 60_000);
      },
    ),
  );
});

test('clocks everywhere show what Intl says, on both sides of each change too', () => {
  const zones = [
    'Europe/Paris',
    'America/St_Johns',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Africa/Monrovia',
  ];
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(1971, 0) / 1_000, max: Date.UTC(2040, 0) / 1_000 }),
      fc.constantFrom(...zones),
      (second, timeZone) => {
        for (const at of [second * 1_000, second * 1_000 + 900_000]) {
          const { date, minutes } = localTime(at, timeZone);
          const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
          expect(`${date}, ${clock}`).toBe(
            new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
              .format(at)
              .replace(' ', ', '),
          );
        }
      },
    ),
    { numRuns: 1_000 },
  );
});

test('the hour that clocks skip is as long after the change as asked', () => {
  // In Paris, 29 March 2026: from 2:00 to 3:00.
  expect(new Date(instantOf('2026-03-29', 150, 'Europe/Paris')).toISOString()).toBe(
    '2026-03-29T01:30:00.000Z',
  );
  expect(localTime(Date.parse('2026-10-25T00:30:00Z'), 'Europe/Paris')).toEqual({
    date: '2026-10-25',
    weekday: 7,
    minutes: 150,
  });
});

test('a day is within its period, and the day after its end is in the next', () => {
  expect(calendarPeriodOf('2026-11-28', 'quarter')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
  expect(calendarPeriodOf('2027-01-01', 'week')).toEqual({ from: '2026-12-28', to: '2027-01-03' });
  expect(calendarPeriodOf('2028-02-10', 'month')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.constantFrom(...calendarPeriods), (day, period) => {
      const date = addDays('1970-01-01', day);
      const { from, to } = calendarPeriodOf(date, period);
      expect(from <= date && date <= to).toBe(true);
      expect(calendarPeriodOf(addDays(to, 1), period).from).toBe(addDays(to, 1));
      expect(calendarPeriodOf(from, period)).toEqual({ from, to });
    }),
  );
});
