import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calibrate } from './calibrate.ts';
import { judgeClassifier } from './judgeClassifier.ts';
import { judgeTagger } from './judgeTagger.ts';
import { TextClassifier } from './TextClassifier.ts';
import { TextTagger } from './TextTagger.ts';
import { Vocabulary } from './Vocabulary.ts';

const texts = [
  'where is my parcel',
  'my parcel is late',
  'parcel not delivered',
  'I want my money back',
  'refund my money now',
  'please refund me',
];
const labels = ['delivery', 'delivery', 'delivery', 'refund', 'refund', 'refund'];

test('tells labels of texts that it has not seen, the same for the same seed', () => {
  const classifier = TextClassifier.train({ texts, labels });
  expect(classifier.classify('the parcel has not come').label).toBe('delivery');
  expect(classifier.classify('money refunded?').label).toBe('refund');
  const again = TextClassifier.train({ texts, labels });
  expect(again.probabilities('a late refund')).toEqual(classifier.probabilities('a late refund'));
  expect(() => TextClassifier.train({ texts, labels: texts.map(() => 'one') })).toThrow(/two labels/);
});

test('any text gets probabilities that sum to 1', () => {
  const classifier = TextClassifier.train({ texts, labels });
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const sum = classifier.probabilities(text).reduce((all, each) => all + each, 0);
      expect(sum).toBeCloseTo(1, 5);
    }),
  );
});

test('a French corpus is read as French', () => {
  const french = TextClassifier.train({
    texts: ['où est mon colis', 'mon colis est en retard', 'remboursez-moi', 'je veux être remboursée'],
    labels: ['livraison', 'livraison', 'remboursement', 'remboursement'],
  });
  expect(french.classify('Le COLIS n’est pas arrivé').label).toBe('livraison');
});

test('rows have length 1, and half of it is due to each block', () => {
  const vocabulary = Vocabulary.learn(texts, 'en');
  const { starts, values } = vocabulary.readAll([...texts, '???']);
  for (let i = 0; i < texts.length; i++) {
    const squares = values.subarray(starts[i], starts[i + 1]).reduce((sum, value) => sum + value * value, 0);
    expect(squares).toBeCloseTo(1, 5);
  }
  expect(starts[texts.length + 1]).toBe(starts[texts.length]);
});

test('sharpness makes the mean probability of right answers what it is', () => {
  // 80 of 100 right at equal margins: the probability told must be .8.
  const scores = Array.from({ length: 100 }, () => Float32Array.of(1, 0));
  const { sharpness } = calibrate({ scores, labels: scores.map((_, i) => (i < 80 ? 0 : 1)) });
  expect(1 / (1 + Math.exp(-sharpness))).toBeCloseTo(0.8, 4);
});

test('judges against labels that it knows and leaves strangers apart', () => {
  const classifier = TextClassifier.train({ texts, labels });
  const judged = judgeClassifier(
    classifier,
    { texts: [...texts, 'zzz'], labels: [...labels, 'oos'] },
    { abstains: false },
  );
  expect(judged.inScope).toBe(6);
  expect(judged.accuracy.value).toBe(1);
  expect(judged.outOfScopeRecall?.value).toBe(0);
  expect(() => judgeClassifier(classifier, { texts: ['a'], labels: ['b'] }, { abstains: false })).toThrow(
    /"b"/,
  );
});

test('kept and opened again, it answers the same', () => {
  const classifier = TextClassifier.train({ texts, labels });
  const opened = TextClassifier.open(JSON.parse(JSON.stringify(classifier.save())));
  for (const text of texts) expect(opened.probabilities(text)).toEqual(classifier.probabilities(text));
});

describe('several labels a text', () => {
  const both = ['my parcel is late and I want my money back', 'refund me, the parcel never came'];
  const none = ['good morning', 'see you soon', 'hello'];
  const openings = ['please', 'well', 'again', 'so', 'today', 'still'];
  const each = [
    ...texts.map((text, i) => ({ text, own: [labels[i]!] })),
    ...both.map((text) => ({ text, own: ['delivery', 'refund'] })),
    ...none.map((text) => ({ text, own: [] })),
  ].flatMap(({ text, own }) => openings.map((opening) => ({ text: `${opening} ${text}`, own })));
  const all = { texts: each.map(({ text }) => text), labels: each.map(({ own }) => own) };
  const tagger = TextTagger.train(all);

  test('each is told by itself, the surest first; of a text about nothing, none', () => {
    expect(
      tagger
        .tag('my parcel is so late that I want my money back')
        .map(({ label }) => label)
        .toSorted(),
    ).toEqual(['delivery', 'refund']);
    expect(tagger.tag('hello, good morning')).toEqual([]);
    const told = tagger.tag('the parcel is late');
    expect(told[0]?.label).toBe('delivery');
    expect(told.map(({ probability }) => probability)).toEqual(
      told.map(({ probability }) => probability).toSorted((a, b) => b - a),
    );
  });

  test('is judged by label and over all of them, and refuses what it has not learnt', () => {
    const { accuracy, macroF1, microF1, perLabel } = judgeTagger(tagger, all);
    expect(accuracy).toMatchObject({ n: 66, method: 'wilson' });
    expect(macroF1).toBeCloseTo((perLabel[0]!.f1 + perLabel[1]!.f1) / 2, 10);
    expect(microF1).toBeGreaterThan(0.8);
    expect(perLabel.map(({ n }) => n)).toEqual([30, 30]);
    expect(() => judgeTagger(tagger, { texts: ['a'], labels: [['b']] })).toThrow(/"b"/);
    expect(() => TextTagger.train({ texts: ['a'], labels: [[]] })).toThrow(/have a label/);
  });
});
