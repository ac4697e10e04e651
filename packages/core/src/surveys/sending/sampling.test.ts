import { expect, it } from 'vitest';
import { isSampled } from './sampling.ts';

it('draws the asked share, the same people each time, others for another survey', () => {
  const people = Array.from({ length: 20_000 }, (_, i) => `customer-${i}`);
  const drawn = people.filter((who) => isSampled(who, 'one', 0.1));
  expect(drawn.length / people.length).toBeCloseTo(0.1, 1);
  const also = drawn.filter((who) => isSampled(who, 'two', 0.1));
  expect(also.length / drawn.length).toBeLessThan(0.15);
  expect(people.filter((who) => isSampled(who, 'one', 0.2))).toEqual(expect.arrayContaining(drawn));
});
