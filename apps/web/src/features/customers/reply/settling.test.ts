import type { ReplyBreak } from '@rapport/core/reply';
import { expect, test } from 'vitest';
import { blanksIn, pauseAfter, stillThere } from './settling.ts';

const broken: ReplyBreak = {
  rule: 'dont-know',
  start: 0,
  end: 13,
  excerpt: 'I don’t know.',
  why: '',
  suggestion: '',
};

test('half a sentence is left in peace longer than a whole one', () => {
  expect(pauseAfter('It is not possible')).toBeGreaterThan(pauseAfter('It is not possible.'));
  expect(pauseAfter('Hello Ana,')).toBeGreaterThan(pauseAfter('Hello Ana,\n'));
});

test('while one types, a break follows its words, and goes with them', () => {
  expect(stillThere([broken], 'Hello. I don’t know. I')).toMatchObject([{ start: 7, end: 20 }]);
  expect(stillThere([broken], 'I do know.')).toEqual([]);
});

test('what is still to be filled in is found; a sentence that trails off is none', () => {
  expect(blanksIn('I can offer … or …. Well… (… too)')).toEqual([
    { start: 12, end: 13 },
    { start: 17, end: 18 },
    { start: 27, end: 28 },
  ]);
});
