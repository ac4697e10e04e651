import { expect, test } from 'vitest';
import { nextAfter, periodDue, wallClock } from './period.ts';

const weekly = { rhythm: 'week', hour: 8 } as const;
const monthly = { rhythm: 'month', hour: 8 } as const;

test('a week is reported from the Monday after it, at its hour and not before', () => {
  expect(periodDue(weekly, { day: '2026-11-23', hour: 8 })).toEqual({ from: '2026-11-16', to: '2026-11-22' });
  expect(periodDue(weekly, { day: '2026-11-23', hour: 7 })).toEqual({ from: '2026-11-09', to: '2026-11-15' });
  expect(periodDue(weekly, { day: '2026-11-29', hour: 23 })).toEqual({
    from: '2026-11-16',
    to: '2026-11-22',
  });
});

test('a month is reported from the first day after it, across years and leap days', () => {
  expect(periodDue(monthly, { day: '2027-01-01', hour: 9 })).toEqual({
    from: '2026-12-01',
    to: '2026-12-31',
  });
  expect(periodDue(monthly, { day: '2027-01-01', hour: 7 })).toEqual({
    from: '2026-11-01',
    to: '2026-11-30',
  });
  expect(periodDue(monthly, { day: '2028-03-31', hour: 0 })).toEqual({
    from: '2028-02-01',
    to: '2028-02-29',
  });
});

test('the next one is told: a Monday, a first of the month', () => {
  expect(nextAfter('week', { from: '2026-11-16', to: '2026-11-22' })).toBe('2026-11-30');
  expect(nextAfter('month', { from: '2026-11-01', to: '2026-11-30' })).toBe('2027-01-01');
});

test('clocks go by the workspace, also when they change', () => {
  expect(wallClock(new Date('2026-10-25T00:30:00Z'), 'Europe/Paris')).toEqual({ day: '2026-10-25', hour: 2 });
  expect(wallClock(new Date('2026-10-25T01:30:00Z'), 'Europe/Paris')).toEqual({ day: '2026-10-25', hour: 2 });
  expect(wallClock(new Date('2026-11-22T23:30:00Z'), 'Europe/Paris')).toEqual({ day: '2026-11-23', hour: 0 });
});
