import { expect, it } from 'vitest';
import { addFading, emptyFadingSum, fadingFactor, mergeFading } from './fadingSum.ts';

const halfLife = 1000;
const id = (n: number) => Uint32Array.of(n, 0, 0, 0);
const one = Float64Array.of(1, 0, 0);

it('counts an exchange of one half-life ago as half', () => {
  const sum = emptyFadingSum(3);
  addFading(sum, one, 5_500, id(1), halfLife);
  expect(sum.dated[0]! * fadingFactor(sum, 6_500, halfLife)).toBeCloseTo(0.5, 12);
});

it('gives a late exchange its own age, even decades late', () => {
  const sum = emptyFadingSum(3);
  addFading(sum, one, 1e12, id(1), halfLife);
  addFading(sum, one, 1e12 - 3 * halfLife, id(2), halfLife);
  addFading(sum, one, -1e12, id(3), halfLife);
  expect(sum.dated[0]! * fadingFactor(sum, 1e12, halfLife)).toBeCloseTo(1.125, 9);
  expect(sum.lastId).toEqual(id(1));
});

it('lets a date in the future count for one, not more', () => {
  const sum = emptyFadingSum(3);
  addFading(sum, one, 9_000_000, id(1), halfLife);
  expect(sum.dated[0]! * fadingFactor(sum, 0, halfLife)).toBeCloseTo(1, 12);
});

it('never fades what has no date', () => {
  const sum = emptyFadingSum(3);
  addFading(sum, one, null, id(1), halfLife);
  expect(fadingFactor(sum, 1e15, halfLife)).toBe(0);
  expect(sum.undated).toEqual(one);
});

it('keeps the same exchange as the latest in a tie, whatever the order or the merge', () => {
  const forward = emptyFadingSum(3);
  for (const n of [1, 2]) addFading(forward, one, 100, id(n), halfLife);
  const backward = emptyFadingSum(3);
  for (const n of [2, 1]) addFading(backward, one, 100, id(n), halfLife);
  const merged = emptyFadingSum(3);
  for (const n of [2, 1]) {
    const part = emptyFadingSum(3);
    addFading(part, one, 100, id(n), halfLife);
    mergeFading(merged, part, halfLife);
  }
  expect(backward).toEqual(forward);
  expect(merged).toEqual(forward);
});
