import { standardNormal } from '../../numeric/normal.ts';
import type { Random } from '../../numeric/random.ts';
import { type ArmTally, tallyArm } from '../arms/armTally.ts';

/** Spend after, of which .7 is what was spent before. */
export function people(n: number, effect: number, random: Random) {
  const before = Array.from({ length: n }, () => 10 + 3 * standardNormal(random));
  return { before, outcomes: before.map((x) => 3 + effect + 0.7 * x + 1.5 * standardNormal(random)) };
}

export function arm(n: number, effect: number, random: Random): ArmTally {
  const { before, outcomes } = people(n, effect, random);
  return tallyArm(outcomes, before);
}

/** What was found, or a failure of the test that relies on it. */
export function sure<Found extends { ok: boolean }>(found: Found): Extract<Found, { ok: true }> {
  if (!found.ok) throw new Error(`not enough: ${JSON.stringify(found)}`);
  return found as Extract<Found, { ok: true }>;
}
