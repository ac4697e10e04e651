import { expect, test } from 'vitest';
import { translator } from './translator.ts';

const say = translator({
  'There are {most} already.': 'Il y en a déjà {most}.',
  'There are {most} {things} already.': 'Il y a déjà {most} {things}.',
  'There are no views: save one.': 'Il n’y a pas de vue : enregistrez-en une.',
  'This is {status}.': { says: 'C’est {status}.', words: { status: { done: 'fait', late: 'en retard' } } },
});

test('what varies keeps its place, whatever stands in it', () => {
  expect(say('There are 20 already.')).toBe('Il y en a déjà 20.');
  expect(say('There are $1 {most}\n already.')).toBe('Il y a déjà $1 {most}\n.');
});

test('a sentence without places is itself before it is an example of another', () => {
  expect(say('There are no views: save one.')).toBe('Il n’y a pas de vue\u00a0: enregistrez-en une.');
});

test('a value that is a word is in French, in lists too; a word that is not known stays', () => {
  expect(say('This is done.')).toBe('C’est fait.');
  expect(say('This is done, late and __proto__.')).toBe('C’est fait, en retard et __proto__.');
});

test('what is not known stays as it is, however long and made to be slow it is', () => {
  expect(say('Something else.')).toBe('Something else.');
  const long = `There are ${' already'.repeat(100_000)}`;
  expect(say(long)).toBe(long);
});
