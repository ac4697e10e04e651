import { expect, test } from 'vitest';
import { memorySource } from '../test/memorySource.ts';
import { readWhole } from '../test/readWhole.ts';

test('a Pulse study in a file, a column a rating, is read as it is: nobody maps sixteen columns by hand', async () => {
  const { inputs, mapping } = await readWhole(
    memorySource(
      [
        'Customer ID;Date;measure;brand;sector;ratings.keeps-promises.importance;ratings.keeps-promises.evaluation;ratings.friendly-staff.importance;ratings.friendly-staff.evaluation',
        'C1;2026-03-02;pulse;Maison;home;8,5;6;7;',
        'C2;2026-03-03;pulse;Maison;home;9;x;6;8',
      ].join('\n'),
    ),
    { correct: (guess) => Object.assign(guess.defaults, { kind: 'answer' }) },
  );
  expect(mapping.columns.find(({ header }) => header === 'brand')?.target).toBe('property:brand');
  expect(inputs.map(({ customer, properties }) => [customer, properties])).toEqual([
    [
      'C1',
      {
        measure: 'pulse',
        brand: 'Maison',
        sector: 'home',
        ratings: {
          'keeps-promises': { importance: 8.5, evaluation: 6 },
          'friendly-staff': { importance: 7 },
        },
      },
    ],
    [
      'C2',
      {
        measure: 'pulse',
        brand: 'Maison',
        sector: 'home',
        ratings: { 'keeps-promises': { importance: 9 }, 'friendly-staff': { importance: 6, evaluation: 8 } },
      },
    ],
  ]);
});

test('aspects rated beside a score stay with the score', async () => {
  const { inputs } = await readWhole(
    memorySource(
      'Client,Date,NPS,ratings.keeps-promises,ratings.friendly-staff\nC1,2026-03-02,9,8,7\nC2,2026-03-03,4,3,\n',
    ),
  );
  expect(inputs[0]).toMatchObject({
    kind: 'answer',
    properties: { measure: 'nps', score: 9, ratings: { 'keeps-promises': 8, 'friendly-staff': 7 } },
  });
  expect(inputs[1]?.properties).toMatchObject({ score: 4, ratings: { 'keeps-promises': 3 } });
});
