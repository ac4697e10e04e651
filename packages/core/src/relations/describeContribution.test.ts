import { expect, test } from 'vitest';
import { describeToThem } from './describeContribution.ts';
import { signalByKey } from './signals/index.ts';

const facts = [
  { value: 0.9, count: 4 },
  { value: -0.9, count: 1 },
  { value: 3, count: 12 },
];

test('every signal has words for the customer themselves, who is spoken to and never of', () => {
  for (const signal of signalByKey.keys())
    for (const fact of facts) {
      const french = describeToThem({ signal, ...fact }, 'fr');
      const english = describeToThem({ signal, ...fact }, 'en');
      expect(french, signal).toMatch(/\b(vous|votre|vos|nous|chez nous)\b/i);
      expect(english, signal).toMatch(/\b(you|your|us|we|here)\b/i);
      expect(`${english} ${french}`, signal).not.toMatch(
        /\b(they|their|them|elle ou lui|lui)\b|NaN|undefined/i,
      );
    }
});

test('a signal of another version says nothing', () => {
  expect(describeToThem({ signal: 'gone', value: 1, count: 1 }, 'fr')).toBeNull();
});
