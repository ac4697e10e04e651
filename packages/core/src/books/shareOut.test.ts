import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareOut } from './shareOut.ts';

const customers = fc
  .array(fc.nat(100_000), { maxLength: 200 })
  .map((values) => values.map((value, i) => ({ id: `c${String(i).padStart(4, '0')}`, value })));
const parts = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 8 });

test('everyone goes to somebody, and nobody receives more or less than their share but for one person', () => {
  fc.assert(
    fc.property(customers, parts, (people, shares) => {
      const places = shareOut(people, shares);
      expect(places).toHaveLength(people.length);
      const total = shares.reduce((sum, part) => sum + part, 0);
      for (const [receiver, part] of shares.entries()) {
        const received = places.filter((place) => place === receiver).length;
        expect(Math.abs(received - (people.length * part) / total)).toBeLessThan(1);
      }
    }),
  );
});

test('the order customers come in changes nothing of who receives whom', () => {
  fc.assert(
    fc.property(customers, parts, (people, shares) => {
      const there = new Map(shareOut(people, shares).map((place, i) => [people[i]?.id, place]));
      const reversed = people.toReversed();
      const back = new Map(shareOut(reversed, shares).map((place, i) => [reversed[i]?.id, place]));
      for (const { id } of people) expect(back.get(id)).toBe(there.get(id));
    }),
  );
});

test('two equal receivers do not get the best and the rest', () => {
  const people = Array.from({ length: 100 }, (_, i) => ({ id: `c${i}`, value: i * i }));
  const places = shareOut(people, [1, 1]);
  const worth = [0, 1].map((receiver) =>
    people.reduce((sum, { value }, i) => sum + (places[i] === receiver ? value : 0), 0),
  );
  expect(
    Math.abs((worth[0] as number) - (worth[1] as number)) / ((worth[0] as number) + (worth[1] as number)),
  ).toBeLessThan(0.02);
});

test('without anybody to receive, nothing is shared out', () => {
  expect(shareOut([{ id: 'a', value: 1 }], [])).toEqual([]);
});

test('the example of its description', () => {
  const people = [
    { id: 'a', value: 9 },
    { id: 'b', value: 5 },
    { id: 'c', value: 1 },
  ];
  expect(shareOut(people, [1, 2])).toEqual([1, 0, 1]);
});
