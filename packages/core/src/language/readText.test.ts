import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typeKeys } from '../relations/catalogue.ts';
import english from './corpus/neutral.en.json' with { type: 'json' };
import french from './corpus/neutral.fr.json' with { type: 'json' };
import { readText } from './readText.ts';

const both = { languages: ['fr', 'en'] };
const read = (text: string) => readText(text, both);

function best(text: string): string {
  const { typeProbabilities } = read(text);
  return typeKeys[typeProbabilities.indexOf(Math.max(...typeProbabilities))]!;
}

describe('readText', () => {
  test.each([
    ['Laissez-moi tranquille, arrêtez de me harceler, dix mails par jour !', 'stalker-prey'],
    ['Leave me alone. Stop calling, delete my number.', 'stalker-prey'],
    ['On se retrouvera au tribunal, mon avocat a le dossier. Escrocs !', 'adversaries'],
    ['My grandmother used it, my mother used it, so do I. Never questioned it.', 'kinship'],
    ['Colis neutre svp, mon mari ne doit pas savoir 🤫', 'secret-affair'],
    ['I am still comparing you with two others, can I try it first?', 'courtship'],
    ['Coincée jusqu’en 2027 à cause de votre contrat, je n’ai pas le choix.', 'captivity'],
    ['Decide for me please, I trust you completely and I am scared of getting it wrong', 'parent-child'],
  ])('a plain case is not missed: %s', (text, type) => {
    expect(best(text)).toBe(type);
  });

  test('negation turns warmth round: "pas content" is not thanks', () => {
    expect(read('Je suis très content de votre accueil').cues.valence).toBeGreaterThan(0.3);
    expect(read('Je ne suis pas content de votre accueil').cues.valence).toBeLessThan(-0.1);
    expect(read('The staff are friendly').cues.valence).toBeGreaterThan(0.3);
    expect(read('The staff are not friendly').cues.valence).toBeLessThan(-0.1);
  });

  test('the last order is one among others unless it is said to be the last', () => {
    for (const text of [
      'Pouvez-vous m’envoyer la facture de ma dernière commande ?',
      'Could you send me the invoice for my last order?',
      'La dernière fois, la vendeuse m’avait très bien conseillée.',
      'Last time the assistant was so helpful.',
    ])
      expect(read(text).cues['intent-to-leave'], text).toBeUndefined();
    for (const text of ['C’est ma dernière commande chez vous.', 'This is my last order with you.'])
      expect(read(text).cues['intent-to-leave'], text).toBeGreaterThan(0.3);
  });

  test('a threat denied is no threat', () => {
    expect(read('I will sue you').cues.hostility).toBeGreaterThan(0.3);
    expect(read('I will never sue you').cues.hostility).toBeUndefined();
  });

  test('intensity is heard: "very", capitals, lengthening, exclamation marks', () => {
    const plain = read('Je suis content').cues.valence!;
    for (const louder of [
      'Je suis très content',
      'Je suis CONTENT',
      'Je suis conteeeent',
      'Je suis content !',
    ]) {
      expect(read(louder).cues.valence).toBeGreaterThan(plain);
    }
    expect(read('Je suis un peu content').cues.valence).toBeLessThan(plain);
  });

  test('emoji and emoticons speak', () => {
    expect(read('Bonjour la boutique ❤️😍').cues.valence).toBeGreaterThan(0.5);
    expect(read('Merci pour rien 😡').cues.valence).toBeLessThan(read('Merci pour rien').cues.valence!);
    expect(read('hello there :(').cues.valence).toBeLessThan(0);
  });

  test('tutoiement and vouvoiement are told', () => {
    expect(read('Tu peux me garder ton pain, comme d’habitude ?').formality).toBe('tu');
    expect(read('Pourriez-vous me dire où en est votre enquête ?').formality).toBe('vous');
    expect(read('Toujours aussi bon').formality).toBe('none');
    expect(read('You are the best').formality).toBe('none');
  });

  test.each([
    ['merci bcp', 'fr'],
    ['C’est nul', 'fr'],
    ['jsuis decu', 'fr'],
    ['Laissez-moi', 'fr'],
    ['thx mate', 'en'],
    ['never again', 'en'],
    ['Love it!', 'en'],
  ])('the language of a short text is found: %s', (text, language) => {
    expect(read(text).language).toBe(language);
  });

  test('only the languages of the workspace are answered, and others say nothing of the type', () => {
    expect(readText('I love you', { languages: ['fr'] }).language).toBe('fr');
    const german = readText('Ich möchte bitte mit Ihrem Chef sprechen, das ist unerhört', {
      languages: ['de', 'fr'],
    });
    expect(german.language).toBe('de');
    expect(Math.max(...german.typeLogRatio)).toBe(0);
  });

  test('accents, capitals and typing in a hurry change little', () => {
    expect(best('Arretez de me harceler laissez moi tranquille')).toBe('stalker-prey');
    expect(best('ARRÊTEZ DE ME HARCELER, LAISSEZ-MOI TRANQUILLE')).toBe('stalker-prey');
  });

  test('questions that say nothing of the relationship leave the answer nearly flat', () => {
    for (const texts of [french, english]) {
      const highest = texts.map((text) => Math.max(...read(text).typeProbabilities));
      expect(highest.reduce((sum, value) => sum + value, 0) / texts.length).toBeLessThan(0.1);
    }
  });

  test('spans point into the text as it was written', () => {
    const text = 'Écoutez ! 😡 Mon AVOCAT vous écrira.';
    const spans = read(text).spans.map(({ start, end, cue }) => [text.slice(start, end), cue]);
    expect(spans).toContainEqual(['AVOCAT', 'hostility']);
  });

  test('any string is read: numbers in range, probabilities summing to one, spans inside', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom(
            'je',
            'ne',
            'pas',
            '\ud83d',
            '\udc00',
            '!',
            '😡',
            "l'",
            "n't",
            '1998',
            '\u0000',
            'AVOCAT',
          ),
        )
        .map((a) => a.join(' ')),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = read(text);
        const total = reading.typeProbabilities.reduce((sum, p) => sum + p, 0);
        expect(total).toBeCloseTo(1, 9);
        for (const value of reading.typeLogRatio) expect(Number.isFinite(value)).toBe(true);
        for (const value of Object.values(reading.cues)) expect(Math.abs(value)).toBeLessThanOrEqual(1);
        for (const { start, end } of reading.spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { seed: 20_261_122, numRuns: 300 },
    );
  });

  test('a text of any length takes bounded work: past 4,000 characters nothing changes', () => {
    const long = 'je ne partirai jamais d’ici, vous le savez, avocat ou pas. '.repeat(400);
    expect(long.length).toBeGreaterThan(20_000);
    expect(read(long).typeProbabilities).toEqual(read(long.slice(0, 4_000)).typeProbabilities);
  });

  test('the same text twice is read the same', () => {
    const text = 'Depuis 1998 que je viens, vous pourriez me reconnaître…';
    expect(read(text)).toEqual(read(text));
  });
});
