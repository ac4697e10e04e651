import { describe, expect, it } from 'vitest';
import type { SurveyDefinition } from '../definition.ts';
import { pathThrough } from '../flow/path.ts';
import { surveyTemplates } from '../templates/templates.ts';
import { exchangesOf } from './exchangesOf.ts';

const template = (key: string): SurveyDefinition =>
  surveyTemplates.find((each) => each.key === key)?.definition as SurveyDefinition;

describe('what a response says to the engine', () => {
  it('is a score with the words that explain it', () => {
    const path = pathThrough(template('nps'), {
      nps: 3,
      'reason-low': 'Trop long',
      'reason-high': 'left over',
    });
    expect(exchangesOf(path, 'fr')).toEqual([
      {
        key: 'nps',
        kind: 'answer',
        properties: { measure: 'nps', score: 3, scale: 10, question: 'nps' },
        text: 'Trop long',
      },
    ]);
  });

  it('is one answer an axis, turned towards the high end whichever side it was shown', () => {
    const answers = { valence: 7, closeness: 1, duration: 7 };
    const items = exchangesOf(pathThrough(template('relationship'), answers), 'en');
    expect(items.map(({ properties }) => [properties.axis, properties.score, properties.scale])).toEqual([
      ['valence', 7, 7],
      ['closeness', 7, 7],
      ['duration', 1, 7],
    ]);
  });

  it('is all Kano pairs in one answer, as the measure reads them', () => {
    const path = pathThrough(template('kano'), {
      'next-day': { functional: 1, dysfunctional: 5 },
      adviser: { functional: 3, dysfunctional: 3 },
    });
    expect(exchangesOf(path, 'en')).toEqual([
      {
        key: 'kano',
        kind: 'answer',
        properties: {
          measure: 'kano',
          answers: {
            'next-day delivery': { functional: 1, dysfunctional: 5 },
            'an adviser of one’s own': { functional: 3, dysfunctional: 3 },
          },
        },
      },
    ]);
  });
});
