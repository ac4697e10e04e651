import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redact } from './redact.ts';

describe('what leaves the server holds nobody’s data', () => {
  test.each([
    ['écrivez-moi à julie.martin+promo@laposte.net svp', 'julie.martin'],
    ['mon numéro : 06 12 34 56 78', '34 56'],
    ['call me on +44 (0)20 7946 0958 please', '7946'],
    ['la carte 4970 1012 3456 7890 est refusée', '1012'],
    ['carte 4111-1111-1111-1111', '1111'],
    ['mon IBAN FR76 3000 6000 0112 3456 7890 189 a changé', '3000'],
    ['iban de89370400440532013000', '370400'],
    ['Je m’appelle Aurélie Besson et j’attends', 'Besson'],
    ['my name is Oliver Hughes', 'Hughes'],
    ['merci à Madame Le Goff pour son aide', 'Goff'],
    ['J’ai vu avec Karim hier', 'Karim'],
    ['Regards, Tom', 'Tom'],
    ['livrez au 12 bis rue des Lilas', 'Lilas'],
    ['I live at 221 Baker Street', 'Baker'],
    ['voir https://example.com/u/julie', 'julie'],
    ['suivez @julie_m', 'julie'],
    ['dossier 20261128044', '044'],
  ])('%s', (text, secret) => {
    expect(redact(text, []).text).not.toContain(secret);
  });

  test('names that are known go wherever they are, without case or accents', () => {
    expect(redact('élodie est passée, ELODIE attend. Besson aussi', ['Élodie Besson']).text).toBe(
      '[name] est passée, [name] attend. [name] aussi',
    );
  });

  test('what was said stays', () => {
    const text = 'Bonjour, la livraison de lundi est en retard de 3 jours. Merci de votre réponse.';
    expect(redact(text, ['Aurélie']).text).toBe(text);
    expect(redact('I was told Friday and I waited 2 hours.', []).text).toBe(
      'I was told Friday and I waited 2 hours.',
    );
  });

  test('counts what it took', () => {
    const { removed } = redact('a@b.fr, 4970 1012 3456 7890 et FR76 3000 6000 0112 3456 7890 189', []);
    expect(removed).toMatchObject({ email: 1, iban: 1 });
    expect(removed.card + removed.number + removed.phone).toBe(1);
  });

  test('whatever surrounds it, a number of ten digits never stays', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.stringMatching(/^0[1-9]\d{8}$/), (before, after, number) => {
        expect(redact(`${before} ${number} ${after}`, []).text).not.toContain(number);
      }),
    );
  });
});
