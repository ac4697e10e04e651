import { describe, expect, test } from 'vitest';
import { checkReply } from '../checkReply.ts';
import { readReply } from '../readReply.ts';
import { inOwnWords } from './inOwnWords.ts';

const told = (note: string, language: 'fr' | 'en') => inOwnWords(readReply(note).folded, language);

test.each([
  ['The customer asks if her order may be changed.', 'i ask if my order may be changed.'],
  ["A guest's suitcase was lost; he wants it back.", 'my suitcase was lost. i want it back.'],
  ['Customer has moved house and asks which band applies.', 'i have moved house. i ask which band applies.'],
])('%s', (note, said) => {
  expect(told(note, 'en')).toEqual({ said, isNote: true });
});

test.each([
  ['La cliente a reçu un pull troué.', "j'ai recu un pull troue."],
  ["Le client n'a pas sa facture et demande un double.", "je n'ai pas mon facture. je demande un double."],
  ["L'abonné s'est trompé de date.", 'je me suis trompe de date.'],
])('%s', (note, said) => {
  expect(told(note, 'fr')).toEqual({ said, isNote: true });
});

test.each([
  ['I have been a customer for twenty years and my card was refused.', 'en'],
  ['The parcel never came.', 'en'],
  ['Je suis une cliente fidèle et mon colis est perdu.', 'fr'],
  ["Le colis n'est jamais arrivé.", 'fr'],
] as const)('their own words stay: %s', (words, language) => {
  expect(told(words, language)).toEqual({ said: readReply(words).folded, isNote: false });
});

describe('what a note asks calls for no apology; what it says went wrong does', () => {
  const rules = (context: string, language: 'fr' | 'en', text: string) =>
    checkReply({ text, language, context }).map(({ rule }) => rule);

  test.each([
    ['The customer asks why his card was refused abroad.', 'en'],
    ['Customer asks for a refund because he has flu.', 'en'],
    ['Refund request for a non-refundable ticket', 'en'],
    ['Le client demande pourquoi sa facture a doublé.', 'fr'],
    ['Une locataire a oublié ses clés et demande un double.', 'fr'],
    ['Question sur les horaires', 'fr'],
  ] as const)('%s', (context, language) => {
    expect(rules(context, language, language === 'en' ? 'It opens at 9.' : 'Nous ouvrons à 9 h.')).toEqual(
      [],
    );
  });

  test.each([
    ['The customer asks for a discount after engineers failed to turn up.', 'en'],
    ['A long-standing customer cancelled her subscription and has been charged again.', 'en'],
    ['Flight cancelled; passenger asks when she leaves.', 'en'],
    ['Le client demande où en est son remboursement promis il y a deux mois.', 'fr'],
    ["Le client a attendu toute la journée, personne n'est venu.", 'fr'],
  ] as const)('%s', (context, language) => {
    expect(rules(context, language, language === 'en' ? 'It opens at 9.' : 'Nous ouvrons à 9 h.')).toEqual([
      'no-apology',
    ]);
  });
});
