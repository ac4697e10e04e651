import { describe, expect, it } from 'vitest';
import { seededRandom } from '../numeric/random.ts';
import { tallyArm } from './arms/armTally.ts';
import { segmentUplift } from './segmentUplift.ts';
import { arm, sure } from './testing/people.ts';

describe('segments', () => {
  it('of twenty without effect, none is claimed in 95 % of experiments; nor are they said to differ', () => {
    const random = seededRandom(41);
    let [claimed, differ] = [0, 0];
    const runs = 150;
    for (let run = 0; run < runs; run++) {
      const found = sure(
        segmentUplift(
          Array.from({ length: 20 }, (_, i) => ({
            name: `${i}`,
            treated: arm(60, 0, random),
            control: arm(60, 0, random),
          })),
        ),
      );
      claimed += Number(found.segments.some(({ verdict }) => verdict === 'difference'));
      differ += Number(found.heterogeneity!.p < 0.05);
    }
    expect(claimed / runs).toBeLessThan(0.1);
    expect(differ / runs).toBeLessThan(0.12);
  });

  it('one that gains is found, segments are said to differ, and the whole is their mean by people', () => {
    const random = seededRandom(42);
    const found = sure(
      segmentUplift([
        { name: 'loyal', treated: arm(300, 1, random), control: arm(300, 0, random) },
        { name: 'new', treated: arm(100, 0, random), control: arm(100, 0, random) },
        { name: 'tiny', treated: tallyArm([1]), control: tallyArm([2, 3]) },
      ]),
    );
    expect(found.segments.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['loyal', 'difference'],
      ['new', 'no-evidence-of-a-difference'],
    ]);
    expect(found.heterogeneity!.p).toBeLessThan(0.05);
    expect(found.leftOut).toMatchObject([{ name: 'tiny', reason: { reason: 'too-few-answers' } }]);
    const [loyal, fresh] = found.segments.map(({ difference }) => difference.value);
    expect(found.overall.value).toBeCloseTo(0.75 * loyal! + 0.25 * fresh!, 10);
    expect(segmentUplift([])).toMatchObject({ ok: false });
  });
});
