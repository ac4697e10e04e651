import fc from 'fast-check';
import { expect, test } from 'vitest';
import { curveLayout, labelled } from './curveLayout.ts';

const size = { width: 600, height: 300, left: 40, right: 10, top: 10, bottom: 30 };
const point = fc.option(fc.double({ min: -2, max: 2, noNaN: true })).map((value) => ({
  key: '',
  value,
  low: value === null ? null : value - 0.2,
  high: value === null ? null : value + 0.2,
}));

test('every point is on the drawing, and one without a value is on no line', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 30 }), (points) => {
      const { placed, lines } = curveLayout(points, [-1, 1], size);
      for (const [index, { x, y }] of placed.entries()) {
        expect(x).toBeGreaterThanOrEqual(size.left);
        expect(x).toBeLessThanOrEqual(size.width - size.right);
        expect(y === null).toBe(points[index]?.value === null);
        if (y !== null) {
          expect(y).toBeGreaterThanOrEqual(size.top);
          expect(y).toBeLessThanOrEqual(size.height - size.bottom);
        }
      }
      const drawn = lines.reduce((sum, line) => sum + line.split('L').length, 0);
      expect(drawn).toBeLessThanOrEqual(points.filter(({ value }) => value !== null).length);
    }),
  );
});

test('a gap cuts the line and the band in two, and a value alone has neither', () => {
  const at = (value: number | null) => ({ key: '', value, low: value, high: value });
  const { lines, bands } = curveLayout(
    [at(0), at(0), at(null), at(0), at(0), at(null), at(0)],
    [-1, 1],
    size,
  );
  expect([lines.length, bands.length]).toEqual([2, 2]);
});

test('labels have their room, and the latest is always written', () => {
  expect([...labelled(12, 1200, 60)].length).toBe(12);
  expect([...labelled(12, 300, 60)].sort((a, b) => a - b)).toEqual([2, 5, 8, 11]);
  expect([...labelled(1, 50, 60)]).toEqual([0]);
});
