import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../numeric/random.ts';
import { alwaysValid } from './alwaysValid.ts';
import { armDifference } from './arms/armDifference.ts';
import { type ArmTally, mergeArms, tallyArm } from './arms/armTally.ts';
import { arm, sure } from './testing/people.ts';

describe('intervals for those who look every day', () => {
  const looks = (make: () => [ArmTally, ArmTally], truth: number, runs: number) => {
    let [always, once] = [0, 0];
    for (let run = 0; run < runs; run++) {
      let [treated, control] = [tallyArm([]), tallyArm([])];
      let [isAlways, isOnce] = [true, true];
      for (let day = 0; day < 60; day++) {
        const [newTreated, newControl] = make();
        treated = mergeArms(treated, newTreated);
        control = mergeArms(control, newControl);
        const difference = sure(armDifference(treated, control));
        const valid = alwaysValid(difference, { planned: 3000 });
        if (!valid.ok) continue;
        if (truth < valid.interval.low || truth > valid.interval.high) isAlways = false;
        if (truth < difference.interval!.low || truth > difference.interval!.high) isOnce = false;
      }
      always += Number(isAlways);
      once += Number(isOnce);
    }
    return { always: always / runs, once: once / runs };
  };

  it('hold the truth at all of sixty looks at once in 95 % of experiments, where plain ones do not', () => {
    const random = seededRandom(77);
    const { always, once } = looks(() => [arm(50, 0.5, random), arm(50, 0, random)], 0.5, 250);
    expect(always).toBeGreaterThanOrEqual(0.95);
    expect(once).toBeLessThan(0.85);
  });

  it('hold it also for skewed outcomes and for shares', () => {
    const random = seededRandom(78);
    const skewed = () => tallyArm(Array.from({ length: 50 }, () => Math.log(1 - random()) ** 2));
    expect(looks(() => [skewed(), skewed()], 0, 200).always).toBeGreaterThanOrEqual(0.95);
    const share = (p: number) => tallyArm(Array.from({ length: 50 }, () => Number(random() < p)));
    expect(looks(() => [share(0.14), share(0.1)], 0.04, 200).always).toBeGreaterThanOrEqual(0.95);
  });

  it('p is under 1 - level just where the interval leaves 0 out, and the margin is least at the people planned', () => {
    const of = (z: number, n: number, planned: number) =>
      sure(
        alwaysValid(
          { value: z, standardError: 1, treated: { n: n / 2, mean: 0 }, control: { n: n / 2, mean: 0 } },
          { planned },
        ),
      );
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), fc.integer({ min: 100, max: 1e6 }), (z, n) => {
        const { p, interval } = of(z, n, 5000);
        if (Math.abs(p - 0.05) > 1e-9) expect(p < 0.05).toBe(interval.low > 0 || interval.high < 0);
      }),
    );
    const margin = (n: number, planned: number) => of(0, n, planned).interval.high;
    expect(margin(5000, 5000)).toBeLessThan(margin(5000, 2500));
    expect(margin(5000, 5000)).toBeLessThan(margin(5000, 10_000));
  });

  it('too early to look is said', () => {
    const random = seededRandom(1);
    const difference = sure(armDifference(arm(30, 0, random), arm(60, 0, random)));
    expect(alwaysValid(difference, { planned: 100 })).toMatchObject({ ok: false, needed: 50 });
    expect(() => alwaysValid(difference, { planned: 0 })).toThrow(RangeError);
    const none = { value: 0, standardError: 0, treated: { n: 90, mean: 0 }, control: { n: 90, mean: 0 } };
    expect(alwaysValid(none, { planned: 100 })).toMatchObject({ ok: false, reason: 'constant' });
  });
});
