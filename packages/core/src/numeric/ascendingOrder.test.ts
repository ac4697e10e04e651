import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ascendingOrder } from './ascendingOrder.ts';
import { seededRandom } from './random.ts';

const slow = (values: Float64Array) =>
  Array.from(values.keys()).sort((a, b) => {
    const [x, y] = [values[a]!, values[b]!];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
    return x - y || a - b;
  });

it('sorts a few values as a plain sort does, ties in their order', () => {
  fc.assert(
    fc.property(fc.float64Array({ noNaN: false, maxLength: 60 }), (values) => {
      const finite = values.map((value) => (Math.abs(value) === Infinity ? 0 : value));
      expect(Array.from(ascendingOrder(finite))).toEqual(slow(finite));
    }),
  );
});

it('sorts many values as a plain sort does: whole, negative, tiny, tied, missing', () => {
  const random = seededRandom(3);
  const kinds: (() => number)[] = [
    () => Math.floor(random() * 500),
    () => random() - 0.5,
    () => (random() - 0.5) * 10 ** Math.floor(random() * 300 - 150),
    () => (random() < 0.1 ? Number.NaN : random() < 0.1 ? -0 : Math.floor(random() * 3) - 1),
    () => 7,
  ];
  for (const kind of kinds) {
    const values = Float64Array.from({ length: 6000 }, kind);
    expect(Array.from(ascendingOrder(values))).toEqual(slow(values));
  }
});
