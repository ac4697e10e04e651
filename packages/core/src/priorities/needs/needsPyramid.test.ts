import { expect, test } from 'vitest';
import { truthConvention } from '../../measures/scores/scoreConvention.ts';
import { needFloors, needsPyramid } from './needsPyramid.ts';

const convention = truthConvention('on-this-floor');
const of = (yes: number, no: number) => [
  { score: 1, count: yes },
  { score: 0, count: no },
];

test('a floor holds, gives way or is unsure by its whole interval, and the lowest that does not hold comes first', () => {
  const { floors, next } = needsPyramid([
    { floor: 'met', answers: of(950, 50), convention },
    { floor: 'easy', answers: of(80, 20), convention },
    { floor: 'enchanting', answers: of(10, 190), convention },
  ]);
  expect(floors.map(({ floor }) => floor)).toEqual(needFloors);
  expect(floors.map(({ state }) => state)).toEqual(['holds', 'unsure', null, 'gives-way']);
  expect(next).toBe('easy');
  expect(floors[0]?.share).toMatchObject({ ok: true, value: 0.95, n: 1000, method: 'wilson' });
});

test('groups surely below hold it back, those surely above lift it, the others are not named', () => {
  const { floors } = needsPyramid([
    {
      floor: 'met',
      answers: of(790, 210),
      convention,
      groupings: [
        [
          { name: 'phone', answers: of(100, 150) },
          { name: 'shop', answers: of(290, 10) },
          { name: 'web', answers: of(400, 50) },
          { name: 'post', answers: of(4, 1) },
        ],
      ],
    },
  ]);
  expect(floors[0]?.holdsBack.map(({ name }) => name)).toEqual(['phone']);
  expect(floors[0]?.lifts.map(({ name }) => name)).toEqual(['shop', 'web']);
});

test('a threshold of the workspace’s own is used', () => {
  const at = (met: number) =>
    needsPyramid([{ floor: 'met', answers: of(900, 100), convention }], { met }).floors[0]?.state;
  expect([at(0.7), at(0.9), at(0.99)]).toEqual(['holds', 'unsure', 'gives-way']);
});
