import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LabelRequest, placeLabels } from './placeLabels.ts';

const field = { width: 900, height: 560 };
const request = fc.record({
  x: fc.double({ min: 20, max: 880, noNaN: true }),
  y: fc.double({ min: 20, max: 540, noNaN: true }),
  radius: fc.double({ min: 2, max: 26, noNaN: true }),
  width: fc.integer({ min: 40, max: 170 }),
});

function touches(a: LabelRequest & { cx: number; cy: number }, b: LabelRequest & { cx: number; cy: number }) {
  return (
    Math.abs(a.cx - b.cx) < (a.width + b.width) / 2 - 1e-9 &&
    Math.abs(a.cy - b.cy) < (a.height + b.height) / 2 - 1e-9
  );
}

test('no name covers another, and none leaves the map', () => {
  fc.assert(
    fc.property(fc.array(request, { minLength: 1, maxLength: 29 }), (marks) => {
      const requests = marks.map((mark, k) => ({ ...mark, key: `k${k}`, height: 16 }));
      const placed = placeLabels(requests, field).map((label) => {
        const one = requests.find((candidate) => candidate.key === label.key);
        return { ...(one as LabelRequest), cx: label.x, cy: label.y };
      });
      for (const [i, a] of placed.entries()) {
        expect(a.cx - a.width / 2).toBeGreaterThanOrEqual(-1e-9);
        expect(a.cx + a.width / 2).toBeLessThanOrEqual(field.width + 1e-9);
        for (const b of placed.slice(i + 1)) expect(touches(a, b)).toBe(false);
      }
    }),
    { numRuns: 60 },
  );
});

test('a mark alone is named beside itself, without a line', () => {
  const [label] = placeLabels([{ key: 'a', x: 400, y: 300, radius: 10, width: 80, height: 16 }], field);
  expect(label).toMatchObject({ isLed: false, y: 300 });
});
