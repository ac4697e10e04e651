import type { Source } from '@rapport/contracts/sources';
import { describe, expect, it } from 'vitest';
import { silentDays, thirtyDays } from './days.ts';

const now = new Date('2026-11-22T12:00:00Z');
const dayAt = (daysAgo: number) => new Date(now.getTime() - daysAgo * 86_400_000).toISOString().slice(0, 10);
const source = (daysAgo: number[]): Source => ({
  kind: 'key',
  id: 'k',
  name: 'Shop',
  lastReceived: `${dayAt(Math.min(...daysAgo))}T12:00:00Z`,
  exchanges: daysAgo.length,
  days: daysAgo
    .toSorted((a, b) => b - a)
    .map((ago) => ({ day: dayAt(ago), kinds: { purchase: 2, visit: 1 } })),
});

describe('the days of a source', () => {
  it('are thirty, the empty ones too, the last being today', () => {
    const days = thirtyDays(source([0, 3]), now);
    expect(days).toHaveLength(30);
    expect(days.at(-1)).toMatchObject({ day: '2026-11-22', count: 3 });
    expect(days.at(-2)?.count).toBe(0);
  });

  it('say when a daily source falls silent', () => {
    expect(silentDays(source([3, 4, 5, 6, 7, 8]), now)).toBe(3);
  });

  it('say nothing of a source that always paused as long, or has hardly begun', () => {
    expect(silentDays(source([3, 6, 9, 12, 15]), now)).toBeNull();
    expect(silentDays(source([5, 6]), now)).toBeNull();
    expect(silentDays({ ...source([3, 4, 5, 6, 7, 8]), kind: 'import' }, now)).toBeNull();
  });
});
