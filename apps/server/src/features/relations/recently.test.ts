import { expect, test } from 'vitest';
import { Recently } from './recently.ts';

/** A clock moved by hand, and a figure that takes `costMs` of it. */
function setting(costMs: number) {
  let nowMs = 0;
  let made = 0;
  const recently = new Recently(() => nowMs);
  return {
    wait: (ms: number) => {
      nowMs += ms;
    },
    made: () => made,
    get: (key = 'a') =>
      recently.get(key, async () => {
        nowMs += costMs;
        made += 1;
        return made;
      }),
  };
}

test('a figure is made once for those who ask together, and kept for twenty times its cost', async () => {
  const { get, wait, made } = setting(200);
  expect(await Promise.all([get(), get(), get('b')])).toEqual([1, 1, 2]);
  wait(3_000);
  expect(await get()).toBe(1);
  expect(made()).toBe(2);
});

test('somewhat older, it is given while the next is made; old, it is waited for', async () => {
  const { get, wait, made } = setting(200);
  await get();
  wait(10_000);
  expect(await get()).toBe(1);
  await Promise.resolve();
  expect(made()).toBe(2);
  wait(200);
  expect(await get()).toBe(2);
  wait(120_000);
  expect(await get()).toBe(3);
});

test('what is cheap is made again after a second', async () => {
  const { get, wait } = setting(2);
  await get();
  wait(900);
  expect(await get()).toBe(1);
  wait(200);
  expect(await get()).toBe(2);
});

test('a failure is told and not kept', async () => {
  const recently = new Recently(() => 0);
  await expect(recently.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await recently.get('a', async () => 5)).toBe(5);
});
