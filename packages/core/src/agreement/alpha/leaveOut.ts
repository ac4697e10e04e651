import type { Random } from '../../numeric/random.ts';
import type { UnitProfiles } from '../unitProfiles.ts';

/** Leaving out profiles in turn is exact up to so many; beyond, units are dealt into so many groups. */
const mostProfiles = 1000;
const mostGroups = 200;
const fewestGroups = 20;

/**
 * The jackknife (Tukey 1958; Kott 2001 for groups): the standard error of a figure from how it changes when each unit, or each
 * group of units, is left out. Units of a profile are alike, so each profile is left out once.
 *
 * @param most how many figures may be worked out
 * @returns null with a single unit, or where leaving one out leaves nothing to measure
 */
export function leaveOut(
  profiles: UnitProfiles,
  random: Random,
  most: number,
  figureOf: (units: Float64Array) => number | null,
): { standardError: number; df: number } | null {
  const { units, unitCount } = profiles;
  if (unitCount < 2) return null;
  const left = units.slice();
  if (units.length <= Math.min(mostProfiles, most)) {
    const figures = new Float64Array(units.length);
    for (let profile = 0; profile < units.length; profile++) {
      left[profile]!--;
      const figure = figureOf(left);
      left[profile]!++;
      if (figure === null) return null;
      figures[profile] = figure;
    }
    return spreadOf(figures, units, unitCount);
  }
  const groups = Math.min(mostGroups, Math.max(fewestGroups, Math.floor(most)), unitCount);
  const dealt = shuffled(units, unitCount, random);
  const figures = new Float64Array(groups);
  for (let group = 0; group < groups; group++) {
    const members = dealt.subarray(
      Math.floor((group * unitCount) / groups),
      Math.floor(((group + 1) * unitCount) / groups),
    );
    for (const profile of members) left[profile]!--;
    const figure = figureOf(left);
    for (const profile of members) left[profile]!++;
    if (figure === null) return null;
    figures[group] = figure;
  }
  return spreadOf(figures, new Float64Array(groups).fill(1), groups);
}

function spreadOf(figures: Float64Array, times: Float64Array, count: number) {
  let [mean, squares] = [0, 0];
  for (let i = 0; i < figures.length; i++) mean += (times[i]! * figures[i]!) / count;
  for (let i = 0; i < figures.length; i++) squares += times[i]! * (figures[i]! - mean) ** 2;
  return { standardError: Math.sqrt((squares * (count - 1)) / count), df: count - 1 };
}

/** The profile of each unit, in an order drawn by chance (Fisher & Yates). */
function shuffled(units: Float64Array, unitCount: number, random: Random): Int32Array {
  const dealt = new Int32Array(unitCount);
  let next = 0;
  for (let profile = 0; profile < units.length; profile++)
    for (let i = 0; i < units[profile]!; i++) dealt[next++] = profile;
  for (let i = unitCount - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [dealt[i], dealt[j]] = [dealt[j]!, dealt[i]!];
  }
  return dealt;
}
