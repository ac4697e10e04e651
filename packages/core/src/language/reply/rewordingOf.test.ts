import { expect, test } from 'vitest';
import { checkReply } from './checkReply.ts';
import { replyRules } from './replyRules.ts';
import { rewordingOf } from './rewordingOf.ts';
import { advice } from './suggestions.ts';

/** The reply once what its first break suggests is written. */
function reworded(text: string, language: 'fr' | 'en', context?: string): string {
  const [broken] = checkReply({ text, language, context });
  const rewording = broken && rewordingOf(text, broken);
  if (!rewording) return text;
  return text.slice(0, rewording.start) + rewording.words + text.slice(rewording.end);
}

test.each([
  ['I don’t know.', 'I am finding out from … and will tell you by ….'],
  [
    'Hello Ana,\n\nYou should have read the label.',
    'Hello Ana,\n\n… was missing; here is how we put it right: ….',
  ],
  [
    'We cannot refund opened boxes. Ada',
    'We cannot refund opened boxes. What I can offer is …. Would you prefer … or …? Ada',
  ],
])('%j is written anew in its place', (text, expected) => expect(reworded(text, 'en')).toBe(expected));

test('within a sentence what is written begins with a small letter', () => {
  expect(reworded('Merci, mais je ne sais pas.', 'fr')).toBe(
    'Merci, je me renseigne auprès de … et je vous réponds avant ….',
  );
  expect(reworded('Thank you, I don’t know.', 'en')).toContain('Thank you, I am finding out');
});

test('an apology that is missing comes after the greeting, and takes nothing away', () => {
  expect(reworded('Bonjour Ana,\n\nUn autre part ce soir.', 'fr', 'Le vase est arrivé cassé.')).toBe(
    'Bonjour Ana,\n\nNous vous avons … et je vous présente mes excuses. Un autre part ce soir.',
  );
});

test.each(replyRules)('%s: what is suggested can be written, in both languages', (rule) => {
  for (const language of ['fr', 'en'] as const) {
    const suggestion = advice[rule].suggestion[language];
    expect(rewordingOf('', { rule, start: 0, end: 0, suggestion })?.words).toMatch(/\S/);
  }
});

test('what is not to be sent has no words of its own', () => {
  const suggestion = advice.cadence.suggestion.en;
  expect(rewordingOf('', { rule: 'cadence', start: 0, end: 0, suggestion })).toBeNull();
});
