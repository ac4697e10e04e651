import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** What the server does when it is asked; the module is read anew for each test, whose beginning is a server that answers. */
let isThere = true;
let asked = 0;

beforeEach(() => {
  isThere = true;
  asked = 0;
  vi.resetModules();
  vi.useFakeTimers();
  vi.stubGlobal('document', { hidden: false });
  vi.stubGlobal('fetch', async () => {
    asked += 1;
    if (!isThere) throw new TypeError('Failed to fetch');
    return { ok: true };
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('believes one request that was cut only once the server says nothing either', async () => {
  const { isReachable, noteSilence } = await import('./reach.ts');
  noteSilence();
  await vi.advanceTimersByTimeAsync(0);
  expect(isReachable()).toBe(true);
  expect(asked).toBe(1);
});

it('asks until the server answers, one question at a time, and tells of each turn once', async () => {
  const { isReachable, noteSilence, onReachChange, patience } = await import('./reach.ts');
  const turns: boolean[] = [];
  vi.stubGlobal('addEventListener', () => undefined);
  onReachChange(() => turns.push(isReachable()));
  isThere = false;
  noteSilence();
  noteSilence();
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toBe(1);
  expect(patience(8_000)).toEqual({ withinMs: 2_000 });
  await vi.advanceTimersByTimeAsync(7_000);
  expect(asked).toBe(3);
  isThere = true;
  await vi.advanceTimersByTimeAsync(3_000);
  expect(turns).toEqual([false, true]);
  expect(patience(8_000)).toEqual({ withinMs: 8_000 });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toBe(4);
});

it('asks seldom while nobody looks', async () => {
  const { noteSilence } = await import('./reach.ts');
  vi.stubGlobal('document', { hidden: true });
  isThere = false;
  noteSilence();
  await vi.advanceTimersByTimeAsync(29_000);
  expect(asked).toBe(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(asked).toBe(2);
});
