import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../numeric/random.ts';
import english from './corpus/en.json' with { type: 'json' };
import french from './corpus/fr.json' with { type: 'json' };
import { emergingPhrases } from './emergingPhrases.ts';
import { judgeReadings, type LabelledVerbatim } from './judgeReadings.ts';
import { findTopics, readVerbatim } from './readVerbatim.ts';
import { starterTaxonomies, type Trade } from './starters/index.ts';
import { compileTaxonomy, type Topic, unreadablePhrases } from './taxonomy.ts';

const compiled = new Map(
  Object.entries(starterTaxonomies).map(([trade, topics]) => [trade, compileTaxonomy(topics)]),
);
const retail = compiled.get('retail')!;
const read = (text: string, language: 'fr' | 'en' = 'fr') =>
  readVerbatim(text, { languages: [language], taxonomy: retail });

describe('topics', () => {
  test('each has the sentiment of its own clause', () => {
    const { topics, tone } = read('Le site est très clair, par contre la livraison est une catastrophe.');
    expect(topics.find(({ key }) => key === 'website')!.sentiment).toBeGreaterThan(0.3);
    expect(topics.find(({ key }) => key === 'delivery')!.sentiment).toBeLessThan(-0.3);
    expect(tone).toBe('mixed');
  });
  test('nobody having called back is no praise of the call', () => {
    for (const text of [
      'Dix jours de retard, et personne ne m’a rappelée.',
      'Vous ne m’avez jamais rappelée.',
    ])
      expect(read(text).topics.find(({ key }) => key === 'contact')!.sentiment).toBeLessThan(-0.3);
    expect(read('Ils m’ont rappelée.').topics[0]!.sentiment).toBeGreaterThan(0.3);
  });
  test('the stretch it rests on is where it says', () => {
    const text = 'Joli vase, mais la livraison a pris du retard.';
    const delivery = read(text).topics.find(({ key }) => key === 'delivery')!;
    expect(delivery.spans.map(({ start, end }) => text.slice(start, end))).toContain('livraison');
  });
  test('stretches found alone are those of the whole reading', () => {
    for (const [language, corpus] of Object.entries({ fr: french, en: english }))
      for (const { text } of corpus.slice(0, 300) as LabelledVerbatim[]) {
        const whole = read(text, language as 'fr' | 'en').topics.map(({ key, spans }) => [key, spans]);
        expect(findTopics(text, language as 'fr' | 'en', retail)).toEqual(new Map(whole as []));
      }
  });
  test('negation turns praise round, and holds back what is not meant', () => {
    expect(read('Je ne suis pas contente du tout.').tone).toBe('negative');
    expect(read('Je ne compte pas partir.').signals.map(({ key }) => key)).not.toContain('leaving');
    expect(read('Rien à redire.').tone).toBe('positive');
  });
  test('irony that marks itself is not taken for praise', () => {
    expect(read('Bravo, encore une commande perdue.').tone).toBe('negative');
    expect(read('Great. The kettle is broken.', 'en').tone).toBe('negative');
    expect(read('Great, but the kettle is broken.', 'en').tone).toBe('mixed');
    expect(read('J’adore patienter une heure.').tone).toBe('negative');
  });
  test('a question that expects no answer complains; one that asks does not', () => {
    expect(read('Is it asking too much to be called back?', 'en').tone).toBe('negative');
    expect(read('Est-ce trop demander ?').tone).toBe('negative');
    expect(read('How many days does delivery take?', 'en').tone).toBe('neutral');
    expect(read('Combien de jours faut-il pour être livré ?').tone).toBe('neutral');
  });
  test.each([
    ['fr', 'Acheté en attendant mon train, inutile de me garder dans vos fichiers.', 'neutral', []],
    ['fr', 'La boîte de biscuits est conforme à la fiche.', 'positive', []],
    ['fr', 'Merci d’avoir réparé l’anse sans discuter. C’est comme cela qu’on dure à deux.', 'positive', []],
    ['fr', 'Bonjour, le bol sera-t-il de nouveau disponible ? Merci.', 'neutral', ['quality', 'stock']],
    ['fr', 'Je veux la tisane emballée et le thé du Vieux port.', 'neutral', ['delivery']],
    ['en', 'Could you tell me your opening hours in Lyon? I have never been.', 'neutral', []],
    ['en', 'The handle came off.', 'negative', ['quality']],
    ['en', 'Is the steam iron dishwasher safe? Thanks.', 'neutral', []],
  ] as const)('ordinary words are no complaint (%s: %s)', (language, text, tone, topics) => {
    const reading = read(text, language);
    expect(reading.tone).toBe(tone);
    expect(reading.topics.map(({ key }) => key).sort()).toEqual(topics);
  });
  test.each([
    ['fr', 'On ne m’a pas répondu.'],
    ['fr', 'Le code promo n’a pas été déduit.'],
    ['fr', 'Le torchon n’a pas tenu au premier lavage.'],
    ['en', 'I was charged 214 euros twice.'],
    ['en', 'Nobody got back to me.'],
    ['en', 'You sent me something other than the plate.'],
  ] as const)('a failure told as a plain fact is one (%s: %s)', (language, text) => {
    const { tone, signals } = read(text, language);
    expect(tone).toBe('negative');
    expect(signals).toEqual([]);
  });
  test('every shipped phrase can be read, and a gap first is told', () => {
    for (const topics of Object.values(starterTaxonomies)) expect(unreadablePhrases(topics)).toEqual([]);
    const odd: Topic[] = [
      { key: 'x', name: { fr: 'x', en: 'x' }, phrases: { fr: ['.. cher'], en: ['@nobody'] } },
    ];
    expect(unreadablePhrases(odd).map(({ phrase }) => phrase)).toEqual(['.. cher', '@nobody']);
  });
  test('how a letter ends says nothing of what it is about', () => {
    for (const ending of [
      'Cordialement.',
      'Bien cordialement, Anne',
      'Veuillez agréer mes salutations distinguées.',
    ])
      expect(read(`Pouvez-vous m’envoyer la facture ? ${ending}`).tone, ending).toBe('neutral');
    for (const ending of ['Kind regards.', 'Best wishes, Tom', 'Yours sincerely'])
      expect(read(`Do you still have it? ${ending}`, 'en').tone, ending).toBe('neutral');
    expect(read('Un accueil cordial.').tone).toBe('positive');
  });
  test('a last order that is asked about is no goodbye; one that is said to be the last is', () => {
    const signals = (text: string) => read(text).signals.map(({ key }) => key);
    expect(signals('Pouvez-vous m’envoyer la facture de ma dernière commande ? Merci d’avance.')).toEqual([]);
    expect(read('La robe de ma dernière commande est superbe.').tone).toBe('positive');
    expect(signals('C’est ma dernière commande chez vous.')).toContain('leaving');
  });
  test('any string is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { sentiment, topics } = read(text);
        expect(Math.abs(sentiment)).toBeLessThanOrEqual(1);
        for (const { spans } of topics)
          for (const { start, end } of spans)
            expect(start >= 0 && end <= text.length && start < end).toBe(true);
      }),
    );
  });
});

test.each([
  ['fr', french as LabelledVerbatim[]],
  ['en', english as LabelledVerbatim[]],
])('texts labelled by hand are read as well as was said (%s)', (language, labelled) => {
  const heldBack = labelled.filter((_, i) => i % 2 === 1);
  const judged = judgeReadings(
    heldBack,
    heldBack.map(({ text, sector }) =>
      readVerbatim(text, { languages: [language], taxonomy: compiled.get(sector as Trade)! }),
    ),
  );
  expect(judged.topics.f1).toBeGreaterThan(0.8);
  expect(judged.toneAccuracy).toBeGreaterThan(0.8);
});

describe('phrases that rise', () => {
  const usual = Array.from({ length: 400 }, (_, i) => ({
    text: i % 2 ? 'la livraison est rapide' : 'très bon accueil en boutique',
    language: 'fr' as const,
    isRecent: i < 80,
    writer: i,
  }));
  const options = { isKnown: () => false };
  test('nothing rises when nothing changed', () => {
    expect(emergingPhrases(usual, options)).toEqual([]);
  });
  test('a phrase of many people this week is found once, as it is written', () => {
    const risen = Array.from({ length: 12 }, (_, i) => ({
      text: 'encore un problème de bouchon fendu sur la carafe',
      language: 'fr' as const,
      isRecent: i < 11,
      writer: 1_000 + i,
    }));
    const found = emergingPhrases([...usual, ...risen], options);
    expect(found[0]).toMatchObject({ recent: 11, before: 1 });
    expect(found.map(({ phrase }) => phrase).join()).toContain('bouchon fendu');
  });
  test('one person who writes it twenty times is one person', () => {
    const insisting = Array.from({ length: 20 }, () => ({
      text: 'bouchon fendu',
      language: 'fr' as const,
      isRecent: true,
      writer: 5_000,
    }));
    expect(emergingPhrases([...usual, ...insisting], options)).toEqual([]);
  });
  test('false alarms stay rare among phrases that only vary by chance', () => {
    let alarms = 0;
    for (let run = 0; run < 20; run++) {
      const random = seededRandom(run);
      const texts = Array.from({ length: 300 }, (_, writer) => ({
        text: Array.from(
          { length: 4 },
          () => `mot${'abcdefghijklmnopqrst'[Math.floor(random() * 20)]}x`,
        ).join(', '),
        language: 'fr' as const,
        isRecent: random() < 0.25,
        writer,
      }));
      if (emergingPhrases(texts, options).length > 0) alarms++;
    }
    expect(alarms).toBeLessThanOrEqual(3);
  });
});
