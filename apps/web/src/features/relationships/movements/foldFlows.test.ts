import { expect, test } from 'vitest';
import { countMovements, foldFlows, newcomer } from './foldFlows.ts';
import { periodUpTo } from './period.ts';

const flows = [
  { from: 'buddies', to: 'old-friends', customers: 4 },
  { from: 'buddies', to: 'buddies', customers: 10 },
  { from: 'old-friends', to: 'old-friends', customers: 3 },
  { from: null, to: 'buddies', customers: 2 },
  { from: 'buddies', to: 'adversaries', customers: 1 },
];
const family = (type: string) => (type === 'adversaries' ? 'hostile' : 'friendship');

test('seen by family, a change inside it is staying; nobody is lost', () => {
  expect(foldFlows(flows, family)).toEqual([
    { from: 'friendship', to: 'friendship', customers: 17 },
    { from: newcomer, to: 'friendship', customers: 2 },
    { from: 'friendship', to: 'hostile', customers: 1 },
  ]);
});

test('the sentence counts each person once', () => {
  expect(countMovements(flows)).toEqual({ moved: 5, arrived: 2, stayed: 13 });
});

test('a period ends with the last day known, whole', () => {
  expect(periodUpTo('2011-12-09T12:50:00.000Z', 'month')).toEqual({ from: '2011-11-09', to: '2011-12-10' });
});
