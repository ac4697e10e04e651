import { describe, expect, it } from 'vitest';
import { seededRandom, standardNormal } from '../../numeric/index.ts';
import { cronbachAlpha } from './cronbachAlpha.ts';
import { orientationIndex } from './orientationIndex.ts';
import type { OrientationItem, OrientationOptions, StaffAnswers } from './questionnaire.ts';

const items: OrientationItem[] = [
  { pillar: 'exemplary-management' },
  { pillar: 'exemplary-management', isReversed: true },
  { pillar: 'contact-with-customers' },
  { pillar: 'latitude-of-teams' },
  { pillar: 'latitude-of-teams' },
];
const found = (staff: StaffAnswers[], options: OrientationOptions = {}) => {
  const index = orientationIndex(staff, items, options);
  if (!index.ok) throw new Error(index.reason);
  return index;
};
const blank = Number.NaN;

describe('who is strong, medium or weak', () => {
  it('agreeing everywhere is strong, disagreeing is weak, and a weak pillar is not made up for by the others', () => {
    const index = found([
      { answers: [4, 2, 4, 4, 4] },
      { answers: [5, 1, 5, 2, 2] },
      { answers: [2, 4, 2, 2, 2] },
      { answers: [3, 3, 3, 3, 3] },
    ]);
    expect(index.strong).toMatchObject({ value: 0.25, n: 4, method: 'wilson' });
    expect(index.medium.value).toBe(0.5);
    expect(index.weak.value).toBe(0.25);
    expect(index).toMatchObject({ value: 0, n: 4, method: 'adjusted-wald' });
    expect(index.convention).toBe('orientation-strong-from-0.75-weak-under-0.5-strong-less-weak');
  });

  it('a scale of seven points has the same classes at the same agreement', () => {
    const seven = [{ answers: [6, 3, 5, 6, 5] }, { answers: [4, 4, 4, 4, 4] }, { answers: [3, 4, 4, 4, 4] }];
    expect(found(seven, { points: 7 })).toMatchObject({
      strong: { value: 0 },
      medium: { value: 2 / 3 },
      weak: { value: 1 / 3 },
    });
    expect(found([{ answers: [5, 2, 6, 6, 5] }], { points: 7 }).strong.value).toBe(1);
  });

  it('pillars count alike however many items they have', () => {
    expect(found([{ answers: [5, 1, 1, 5, 5] }, { answers: [5, 1, 1, 5, 5] }]).mean).toMatchObject({
      value: 2 / 3,
      interval: null,
    });
  });

  it('those who left out too much of a pillar are counted as incomplete, not as weak', () => {
    const index = found([
      { answers: [5, blank, 5, 5, 5] },
      { answers: [5, 1, blank, 5, 5] },
      { answers: [blank, blank, blank, blank, blank] },
    ]);
    expect(index).toMatchObject({ n: 1, incomplete: 2, strong: { value: 1 } });
    expect(orientationIndex([{ answers: [9, 1, 1, 1, 1] }], items)).toMatchObject({
      ok: false,
      reason: 'out-of-scale',
    });
    expect(orientationIndex([], items)).toMatchObject({ ok: false, reason: 'too-few-answers' });
    expect(orientationIndex([], items.slice(0, 3))).toMatchObject({
      reason: 'pillar-without-items',
      of: 'latitude-of-teams',
    });
    expect(() => found([], { weakUnder: 0.8 })).toThrow(RangeError);
    expect(() => found([{ answers: [5] }])).toThrow(RangeError);
  });
});

describe('sites', () => {
  const staffOf = (site: string, strong: number, weak: number) => [
    ...Array.from({ length: strong }, () => ({ site, answers: [5, 1, 5, 5, 5] })),
    ...Array.from({ length: weak }, () => ({ site, answers: [1, 5, 1, 1, 1] })),
  ];

  it('nothing is told of a site of three, nor of the next smallest that would give it away', () => {
    const { sites } = found([
      ...staffOf('Lyon', 30, 10),
      ...staffOf('Nice', 2, 1),
      ...staffOf('Lille', 6, 14),
    ]);
    expect(sites!.map(({ site, hidden }) => [site, hidden])).toEqual([
      ['Lyon', null],
      ['Nice', 'primary'],
      ['Lille', 'complementary'],
    ]);
    expect(Object.keys(sites![1]!)).toEqual(['site', 'hidden']);
    expect(Object.keys(sites![2]!)).toEqual(['site', 'hidden']);
  });

  it('a site is compared with all others together, and the verdict is in words', () => {
    const { sites } = found([
      ...staffOf('Lyon', 40, 10),
      ...staffOf('Nice', 20, 30),
      ...staffOf('Lille', 26, 24),
    ]);
    const [lyon, nice, lille] = sites!.map((site) => (site.hidden === null ? site.againstRest : null));
    expect(lyon).toMatchObject({ verdict: 'difference', isBetter: true });
    expect(nice).toMatchObject({ verdict: 'difference', direction: 'lower' });
    expect(lille).toMatchObject({ verdict: 'no-evidence-of-a-difference' });
    expect(found([{ answers: [5, 1, 5, 5, 5] }]).sites).toBeNull();
  });
});

it('items that measure one thing are reliable, those that do not are not, and the interval holds the truth', () => {
  const random = seededRandom(3);
  const draw = (n: number, common: number) =>
    Array.from({ length: n }, () => {
      const shared = common * standardNormal(random);
      return [0, 1, 2, 3].map(() => shared + standardNormal(random));
    });
  // Alpha of k parallel items of correlation r: k r / (1 + (k - 1) r).
  const truth = (4 * 0.5) / (1 + 3 * 0.5);
  let held = 0;
  const runs = 1500;
  for (let run = 0; run < runs; run++) {
    const alpha = cronbachAlpha(draw(60, 1));
    if (alpha.ok && alpha.interval!.low <= truth && truth <= alpha.interval!.high) held++;
  }
  expect(held / runs).toBeGreaterThan(0.935);
  expect(held / runs).toBeLessThan(0.965);
  const none = cronbachAlpha(draw(400, 0));
  expect(none.ok && none.value).toBeLessThan(0.25);
  expect(cronbachAlpha([[1, 2]])).toMatchObject({ ok: false, reason: 'too-few-answers' });
  expect(cronbachAlpha([[1], [2], [3]])).toMatchObject({ ok: false, reason: 'too-few-items' });
  expect(
    cronbachAlpha([
      [1, 1],
      [1, 1],
      [1, 1],
    ]),
  ).toMatchObject({ ok: false, reason: 'constant' });
});
