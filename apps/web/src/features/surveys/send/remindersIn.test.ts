import { expect, test } from 'vitest';
import { remindersIn } from './remindersIn.ts';

test('what is written is kept, or nothing of it is', () => {
  expect(remindersIn('')).toEqual([]);
  expect(remindersIn(' 3, 7 ')).toEqual([3, 7]);
  expect(remindersIn('3;7 14')).toEqual([3, 7, 14]);
  for (const wrong of ['three', '3 days', '0', '61', '1.5', '3, 7, 14, 20'])
    expect(remindersIn(wrong), wrong).toBeNull();
});
