import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutFlows } from './layoutFlows.ts';

const order = ['a', 'b', 'c', 'd', 'e'];
const size = { height: 400, gap: 8, leastHeight: 14 };
const flow = fc.record({
  from: fc.constantFrom(...order),
  to: fc.constantFrom(...order),
  customers: fc.integer({ min: 0, max: 5_000 }),
});

test('nobody is lost or counted twice in the drawing, and no two bands of a node overlap', () => {
  fc.assert(
    fc.property(fc.uniqueArray(flow, { selector: (one) => `${one.from}${one.to}` }), (flows) => {
      const { left, right, bands } = layoutFlows(flows, order, size);
      const people = flows.reduce((sum, one) => sum + one.customers, 0);
      for (const side of [left, right])
        expect(side.reduce((sum, one) => sum + one.customers, 0)).toBe(people);
      for (const node of left) {
        const own = bands.filter((band) => band.from === node.key).sort((a, b) => a.leftTop - b.leftTop);
        for (const [i, band] of own.entries()) {
          expect(band.leftTop).toBeGreaterThanOrEqual(node.top - 1e-6);
          expect(band.leftTop + band.thickness).toBeLessThanOrEqual(
            (own[i + 1]?.leftTop ?? node.top + node.height) + 1e-6,
          );
        }
      }
    }),
  );
});

test('both sides keep the order of the families', () => {
  const { left, right } = layoutFlows(
    [
      { from: 'c', to: 'a', customers: 3 },
      { from: 'a', to: 'd', customers: 1 },
    ],
    order,
    size,
  );
  expect(left.map((node) => node.key)).toEqual(['a', 'c']);
  expect(right.map((node) => node.key)).toEqual(['a', 'd']);
  expect(layoutFlows([], order, size)).toEqual({ left: [], right: [], bands: [], height: 0 });
});
