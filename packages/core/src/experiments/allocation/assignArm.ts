import { murmurHash3 } from './murmurHash3.ts';

export interface ArmShare {
  name: string;
  /** Of people, above 0; shares need not sum to one. */
  share: number;
}

/**
 * In which arm a person is: by a stable hash, so that the same person is always in the same arm, on any machine, without a list.
 * The place of a person is MurmurHash3 (32 bits, seed 0) of experiment, a zero byte and person, in UTF-8, over 2^32; arms take their
 * shares of 0 to 1 in the order given. The experiment's name salts the hash: two experiments divide people independently. To let
 * more people in later, add to the last arm's share at the cost of one before it only, or people change arms.
 *
 * @param experiment unlike any other experiment's; changing it deals everybody anew
 * @param unit the person's own stable identifier
 * @param arms in a fixed order, such as a hold-out of .1 and the rest of .9
 * @throws RangeError when a share is not above 0
 * @example assignArm('welcome-2026', 'c-1042', [{ name: 'hold-out', share: 0.1 }, { name: 'treated', share: 0.9 }])
 */
export function assignArm(experiment: string, unit: string, arms: readonly ArmShare[]): string {
  const place = placeOfUnit(experiment, unit);
  let total = 0;
  for (const { name, share } of arms) {
    if (!(share > 0 && Number.isFinite(share)))
      throw new RangeError(`The share of an arm is above 0; that of "${name}" is ${share}.`);
    total += share;
  }
  let passed = 0;
  for (const { name, share } of arms) {
    passed += share;
    if (place * total < passed) return name;
  }
  if (arms.length === 0) throw new RangeError('An experiment has at least one arm.');
  return arms.at(-1)!.name;
}

/**
 * Where a person stands between 0 and 1, in that experiment: uniform over people.
 *
 * @example placeOfUnit('welcome-2026', 'c-1042') < 0.1 // held out
 */
export function placeOfUnit(experiment: string, unit: string): number {
  return murmurHash3(`${experiment}\0${unit}`) / 2 ** 32;
}
