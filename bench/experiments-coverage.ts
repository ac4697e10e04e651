/**
 * How often always-valid intervals hold the truth at every look, from 50 people an arm to 3,000, and how often plain ones do; and
 * what CUPED saves, with how often its interval holds. Run: npm run bench -- experiments-coverage
 */
import {
  type ArmTally,
  alwaysValid,
  armDifference,
  armLift,
  mergeArms,
  tallyArm,
} from '@rapport/core/experiments';
import { seededRandom, standardNormal } from '@rapport/core/numeric';

const random = seededRandom(2026);
const runs = 2000;

console.log('A look at every 25 people an arm, from 50 to 3,000; planned 3,000 in all');
looks('normal', 0.2, (effect) => effect + standardNormal(random));
looks('shares of 10 and 13 %', 0.03, (effect) => Number(random() < 0.1 + effect));
looks('shares of 2 and 2 %', 0, () => Number(random() < 0.02));
looks('exponential', 0, () => -Math.log(1 - random()));
looks('lognormal, deviation 1.5', 0, () => Math.exp(1.5 * standardNormal(random)));
looks('spend that 8 % make', 0, () => (random() < 0.08 ? Math.exp(standardNormal(random)) : 0));

console.log('CUPED, 100 people against 100, correlation .8');
cuped();

function looks(name: string, truth: number, draw: (effect: number) => number): void {
  let [always, once, excluded] = [0, 0, 0];
  for (let run = 0; run < runs; run++) {
    let [treated, control]: [ArmTally, ArmTally] = [tallyArm([]), tallyArm([])];
    let [isAlways, isOnce, isFound] = [true, true, false];
    for (let look = 0; look < 120; look++) {
      treated = mergeArms(treated, tallyArm(Array.from({ length: 25 }, () => draw(truth))));
      control = mergeArms(control, tallyArm(Array.from({ length: 25 }, () => draw(0))));
      const difference = armDifference(treated, control);
      if (!difference.ok) continue;
      const valid = alwaysValid(difference, { planned: 3000 });
      if (!valid.ok) continue;
      isAlways &&= valid.interval.low <= truth && valid.interval.high >= truth;
      isOnce &&= difference.interval!.low <= truth && difference.interval!.high >= truth;
      isFound ||= valid.p < 0.05;
    }
    always += Number(isAlways);
    once += Number(isOnce);
    excluded += Number(isFound);
  }
  console.log(
    `${name}: always valid ${percent(always)}, plain ${percent(once)}; a difference claimed in ${percent(excluded)}`,
  );
}

function cuped(): void {
  let [held, plainHeld, liftHeld, sum, squares, plainSquares] = [0, 0, 0, 0, 0, 0];
  const many = 10 * runs;
  const arm = (effect: number) => {
    const before = Array.from({ length: 100 }, () => 10 + standardNormal(random));
    const outcomes = before.map((x) => effect + x + 0.75 * standardNormal(random));
    return { plain: tallyArm(outcomes), known: tallyArm(outcomes, before) };
  };
  for (let run = 0; run < many; run++) {
    const [treated, control] = [arm(0.5), arm(0)];
    const found = armDifference(treated.known, control.known);
    const plain = armDifference(treated.plain, control.plain);
    const lift = armLift(treated.known, control.known);
    if (!found.ok || !plain.ok || !lift.ok) throw new Error('nothing found');
    held += Number(found.interval!.low <= 0.5 && found.interval!.high >= 0.5);
    plainHeld += Number(plain.interval!.low <= 0.5 && plain.interval!.high >= 0.5);
    liftHeld += Number(lift.interval!.low <= 0.05 && lift.interval!.high >= 0.05);
    sum += found.value;
    squares += (found.value - 0.5) ** 2;
    plainSquares += (plain.value - 0.5) ** 2;
  }
  const share = (count: number) => `${((100 * count) / many).toFixed(2)} %`;
  console.log(
    `mean ${(sum / many).toFixed(4)} for .5; variance ${(squares / plainSquares).toFixed(3)} of the plain one (theory .36)`,
  );
  console.log(`interval holds ${share(held)}, plain ${share(plainHeld)}, lift ${share(liftHeld)}`);
}

function percent(count: number): string {
  return `${((100 * count) / runs).toFixed(1)} %`;
}
