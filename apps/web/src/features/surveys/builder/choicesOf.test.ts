import type { Choice } from '@rapport/core/surveys';
import { expect, test } from 'vitest';
import { choicesOf } from './choicesOf.ts';

const choices: Choice[] = [
  { id: 'red', label: { fr: 'Rouge', en: 'Red' } },
  { id: 'green', label: { fr: 'Vert', en: 'Green' }, image: 'leaf' },
  { id: 'blue', label: { fr: 'Bleu', en: 'Blue' } },
];
const idsOf = (text: string) => choicesOf(choices, 'fr', text).map(({ id }) => id);

test('a line taken away takes its own choice away, not the translation and the answers of another', () => {
  expect(choicesOf(choices, 'fr', 'Vert\nBleu')).toEqual(choices.slice(1));
  expect(choicesOf(choices, 'fr', 'Rouge\nBleu')).toEqual([choices[0], choices[2]]);
  expect(idsOf('Rouge')).toEqual(['red']);
});

test('a line added between others is a choice of its own, under an id nobody has', () => {
  expect(idsOf('Rouge\nJaune\nVert\nBleu')).toEqual(['red', 'c4', 'green', 'blue']);
  expect(idsOf('Rouge\nVert\nBleu\n')).toEqual(['red', 'green', 'blue', 'c4']);
  expect(idsOf('Rouge\nVert\nBleu\nNoir\nBlanc').slice(3)).toEqual(['c4', 'c5']);
});

test('a line that is corrected, or all of them pasted in another language, keep their choices', () => {
  expect(choicesOf(choices, 'fr', 'Rouge vif\nVert\nBleu')[0]).toEqual({
    id: 'red',
    label: { fr: 'Rouge vif', en: 'Red' },
  });
  expect(choicesOf(choices, 'en', 'A\nB\nC').map(({ id, label }) => [id, label.fr])).toEqual([
    ['red', 'Rouge'],
    ['green', 'Vert'],
    ['blue', 'Bleu'],
  ]);
});
