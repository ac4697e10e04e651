import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadLabels } from './spreadLabels.ts';

test('no label covers another while there is room, and each keeps its order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 18 }), (at) => {
      const labels = at.map((place, i) => ({ key: String(i), at: place }));
      const places = [...spreadLabels(labels, 15, 0, 300).values()];
      for (let i = 1; i < places.length; i++)
        expect((places[i] as number) - (places[i - 1] as number)).toBeGreaterThanOrEqual(15);
      for (const place of places) expect(place).toBeLessThanOrEqual(300);
    }),
  );
  expect([...spreadLabels([{ key: 'a', at: 40 }], 15, 0, 300)]).toEqual([['a', 40]]);
});
