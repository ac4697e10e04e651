import { expect, test } from 'vitest';
import { parseTarget } from './parseTarget.ts';

test('targets are read in shares, percents or counts, whatever the names of levels', () => {
  const read = (text: string) => {
    const target = parseTarget(text);
    return target && [target.column, Object.fromEntries(target.shares)];
  };
  expect(read('region=north:40,south:60')).toEqual(['region', { north: 0.4, south: 0.6 }]);
  expect(read('age = 18-34 : 0.25, 35+ : 0.75')).toEqual(['age', { '18-34': 0.25, '35+': 0.75 }]);
  expect(read('job="clerk, other":1,12:30:3')).toEqual(['job', { 'clerk, other': 0.25, '12:30': 0.75 }]);
});

test('what is not a target is refused, not guessed', () => {
  for (const text of [
    'region',
    '=a:1',
    'region=',
    'region=a',
    'region=a:1,b',
    'region=a:0,b:1',
    'region=a:-1',
    'region=a:1,a:2',
    'region=a:x',
  ])
    expect(parseTarget(text)).toBeNull();
});
