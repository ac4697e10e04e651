import { expect, test } from 'vitest';
import { lengthOfTime } from './lengthOfTime.ts';

test('a rhythm is told as one would say it', () => {
  expect(
    [0.2, 3, 10, 14, 21.4, 63, 90, 400].map((days) => Object.values(lengthOfTime(days)).join(' ')),
  ).toEqual(['days 1', 'days 3', 'days 10', 'weeks 2', 'weeks 3', 'weeks 9', 'months 3', 'months 13']);
});
