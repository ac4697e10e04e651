import { eld } from 'eld/extrasmall';
import { describe, expect, test } from 'vitest';
import english from '../corpus/services.en.json' with { type: 'json' };
import french from '../corpus/services.fr.json' with { type: 'json' };
import { frenchByNgrams } from './frenchByNgrams.ts';

describe('frenchByNgrams', () => {
  test('scores texts as the whole set of sixty languages does', () => {
    const texts = [...Object.values(french).flat(), ...Object.values(english).flat()]
      .filter((text) => text.length < 300)
      .slice(0, 600);
    for (const text of texts) {
      const scores = eld.detect(text).getScores();
      expect(frenchByNgrams(text), text).toBeCloseTo((scores.fr ?? 0) - (scores.en ?? 0), 9);
    }
  });

  test.each(['', '   ', '12 €', '😀', 'x'.repeat(5_000), "l'l’l`l"])('any string is read: %s', (text) => {
    expect(Math.abs(frenchByNgrams(text))).toBeLessThan(1);
  });
});
