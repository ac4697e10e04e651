import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contactOutcomes } from './contactOutcomes.ts';
import { firstContactResolution } from './firstContactResolution.ts';

const dayMs = 86_400_000;

test('the share of the outcomes is the first contact resolution of the same contacts', () => {
  const contact = fc.record({
    customer: fc.constantFrom('a', 'b', 'c'),
    issue: fc.constantFrom('bill', 'parcel'),
    atMs: fc.integer({ min: 0, max: 60 }).map((day) => day * dayMs),
    isResolvable: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(contact, { maxLength: 30 }), (contacts) => {
      const options = { asOfMs: 50 * dayMs };
      const outcomes = contactOutcomes(contacts, options);
      const measured = firstContactResolution(contacts, options);
      if (!measured.ok) {
        expect(outcomes).toEqual([]);
        return;
      }
      expect(outcomes).toHaveLength(measured.n);
      const resolved = outcomes.filter(({ isResolved }) => isResolved).length;
      expect(resolved / outcomes.length).toBeCloseTo(measured.value, 12);
    }),
  );
});

test('a window of no days is refused', () => {
  expect(() => contactOutcomes([], { asOfMs: 0, windowDays: 0 })).toThrow(/above 0/);
});
