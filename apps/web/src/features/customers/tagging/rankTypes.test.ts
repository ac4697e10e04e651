import { expect, test } from 'vitest';
import { rankTypes } from './rankTypes.ts';

const types = [
  { key: 'marriage', name: 'Mariage' },
  { key: 'arranged', name: 'Mariage arrangé' },
  { key: 'fling', name: 'Aventure' },
  { key: 'childhood', name: 'Amis d’enfance' },
  { key: 'ex', name: 'Anciens amis' },
];
const probabilities = { ex: 0.4, arranged: 0.2, marriage: 0.1 };

test('nothing typed: the likeliest correction is one Enter away', () => {
  expect(rankTypes(types, '', probabilities)[0]?.key).toBe('ex');
});

test('one letter finds the names that begin with it before those that hold it', () => {
  expect(rankTypes(types, 'm', probabilities).map(({ key }) => key)).toEqual([
    'arranged',
    'marriage',
    'ex',
    'childhood',
  ]);
  expect(
    rankTypes(types, 'a', probabilities)
      .map(({ key }) => key)
      .slice(0, 3),
  ).toEqual(['ex', 'fling', 'childhood']);
});

test('accents and elisions need not be typed', () => {
  expect(rankTypes(types, 'arrange', probabilities)[0]?.key).toBe('arranged');
  expect(rankTypes(types, 'ENFANCE', probabilities).map(({ key }) => key)).toEqual(['childhood']);
});
