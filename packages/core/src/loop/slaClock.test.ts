import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openMsBetween } from './calendar/businessTime.ts';
import { calendarOf } from './calendar/openHours.ts';
import { dueAtMs, holdClock, runClock, stoppedClock, usedMsAt } from './slaClock.ts';

const minuteMs = 60_000;
const calendar = calendarOf({
  timeZone: 'Europe/Paris',
  week: [[[540, 1080]], [[540, 1080]], [[540, 1080]], [[540, 1080]], [[540, 1020]], [[600, 720]], []],
  holidays: 'france',
  daysOff: [],
});

test('held and running in any order, the clock counts exactly the open time in which it ran', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 0, max: 500_000 }),
      (steps, startMinutes) => {
        let atMs = Date.parse('2026-03-01T00:00:00Z') + startMinutes * minuteMs;
        let clock = stoppedClock;
        let ran = 0;
        for (const [i, minutes] of steps.entries()) {
          const nextMs = atMs + minutes * minuteMs;
          clock = i % 2 === 0 ? runClock(clock, atMs) : holdClock(clock, atMs, calendar);
          if (i % 2 === 0) ran += openMsBetween(atMs, nextMs, calendar);
          atMs = nextMs;
        }
        expect(usedMsAt(clock, atMs, calendar)).toBe(ran);
        const running = runClock(holdClock(clock, atMs, calendar), atMs);
        const due = dueAtMs(running, ran + 90 * minuteMs, calendar);
        expect(due).not.toBeNull();
        expect(usedMsAt(running, due as number, calendar)).toBe(ran + 90 * minuteMs);
      },
    ),
  );
});

test('nothing is due while the clock holds, and what is used up is due at once', () => {
  const monday = Date.parse('2026-11-23T09:00:00+01:00');
  const running = runClock(stoppedClock, monday);
  expect(dueAtMs(running, 60 * minuteMs, calendar)).toBe(monday + 60 * minuteMs);
  const held = holdClock(running, monday + 90 * minuteMs, calendar);
  expect(dueAtMs(held, 60 * minuteMs, calendar)).toBeNull();
  const again = runClock(held, monday + 200 * minuteMs);
  expect(dueAtMs(again, 60 * minuteMs, calendar)).toBe(monday + 200 * minuteMs);
  expect(runClock(again, monday + 300 * minuteMs)).toEqual(again);
});
