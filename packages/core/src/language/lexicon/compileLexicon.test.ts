import { expect, test } from 'vitest';
import type { ReadLanguage } from '../tokens/stemWord.ts';
import { tokenise } from '../tokens/tokenise.ts';
import { compileLexicon } from './compileLexicon.ts';
import { findCues } from './findCues.ts';

function isFound(phrase: string, text: string, language: ReadLanguage, sets: Record<string, string> = {}) {
  const lexicon = compileLexicon({ sets, cues: { it: [phrase] } }, language, ['it']);
  const tokens = tokenise(text, language);
  return findCues(tokens, tokens.map(lexicon.passed), lexicon).length > 0;
}

test.each([
  ["pas d'avis|opinion", "Je n'ai pas d'avis.", true, 'fr'],
  ["pas d'avis|opinion", 'pas avis', false, 'fr'],
  ["pas d'avis|opinion", 'Je donne un avis.', false, 'fr'],
  ['pour le week-end|weekend', 'On part pour le week-end.', true, 'fr'],
  ['pour le week-end|weekend', 'On part pour le weekend.', true, 'fr'],
  ['pour le week-end|weekend', 'pour le end', false, 'fr'],
  ["impossible d'arret*|partir", "C'est impossible d'arrêter.", true, 'fr'],
  ["mon|l' ancien coiffeur", 'Je regrette l’ancien coiffeur.', true, 'fr'],
  ["can't|cannot wait", "I can't wait!", true, 'en'],
  ["can't|never wait", 'I do not wait.', false, 'en'],
  ["cannot|n't thank", "I didn't thank them.", true, 'en'],
  ['check-in|arrival was slow', 'The check-in was slow.', true, 'en'],
] as const)(
  '“%s” in “%s”: an alternative of several words is read whole',
  (phrase, text, found, language) => {
    expect(isFound(phrase, text, language)).toBe(found);
  },
);

test('a member of a set that is several words is read whole, and its last word alone is not of the set', () => {
  const sets = { family: 'tante beau-pere' };
  expect(isFound('ma|mon @family', 'mon beau-père', 'fr', sets)).toBe(true);
  expect(isFound('ma|mon @family', 'ma tante', 'fr', sets)).toBe(true);
  expect(isFound('ma|mon @family', 'mon père', 'fr', sets)).toBe(false);
});

test('a phrase that opens in too many ways is refused rather than compiled for ever', () => {
  const phrase = Array.from({ length: 10 }, () => "l'eau|l'air|feu").join(' ');
  expect(() => compileLexicon({ sets: {}, cues: { it: [phrase] } }, 'fr', ['it'])).toThrow(/too many ways/);
});
