import type { Interval } from '../../estimate.ts';
import { multinomialVariate } from '../../numeric/multinomialVariate.ts';
import type { Random } from '../../numeric/random.ts';
import { studentQuantile } from '../../numeric/studentQuantile.ts';
import { studentTail } from '../../numeric/studentTail.ts';
import type { UnitProfiles } from '../unitProfiles.ts';
import type { Disagreement } from './disagreement.ts';
import { leaveOut } from './leaveOut.ts';

export interface IntervalRequest {
  value: number;
  random: Random;
  level: number;
  interval: 'jackknife' | 'bootstrap';
  replicates: number;
}

export interface FoundInterval {
  interval: Interval | null;
  method: string;
  chanceBelow: { threshold: number; probability: number }[] | null;
}

/** Least values that Krippendorff (2004) asks for: for conclusions, and for tentative ones. */
const thresholds = [0.8, 0.667];
const mostOperations = 1e8;

export function alphaInterval(
  profiles: UnitProfiles,
  measure: Disagreement,
  request: IntervalRequest,
): FoundInterval {
  const isAffordable = request.replicates * measure.cost <= mostOperations;
  return request.interval === 'bootstrap' && isAffordable
    ? bootstrap(profiles, measure, request)
    : jackknife(profiles, measure, request);
}

function jackknife(profiles: UnitProfiles, measure: Disagreement, { value, random, level }: IntervalRequest) {
  const method = 'jackknife-of-units';
  const found = leaveOut(profiles, random, mostOperations / measure.cost, (units) => alphaOf(measure, units));
  if (found === null || !(found.standardError > 1e-12)) return withoutSpread(method);
  const { standardError, df } = found;
  const margin = studentQuantile((1 - level) / 2, df) * standardError;
  return {
    interval: { low: value - margin, high: Math.min(1, value + margin), level },
    method,
    chanceBelow: thresholds.map((threshold) => ({
      threshold,
      probability: studentTail((value - threshold) / standardError, df),
    })),
  };
}

/** Draws in which one value only is left say nothing, and are left out. */
function bootstrap(
  profiles: UnitProfiles,
  measure: Disagreement,
  { random, level, replicates }: IntervalRequest,
): FoundInterval {
  const method = 'bootstrap-of-units';
  const units = new Float64Array(profiles.units.length);
  const drawn = new Float64Array(replicates);
  let count = 0;
  for (let i = 0; i < replicates; i++) {
    const alpha = alphaOf(measure, multinomialVariate(profiles.unitCount, profiles.units, random, units));
    if (alpha !== null) drawn[count++] = alpha;
  }
  const sorted = drawn.subarray(0, count).sort();
  if (count < replicates / 2 || !(sorted[count - 1]! - sorted[0]! > 1e-12)) return withoutSpread(method);
  const at = (share: number) =>
    sorted[Math.min(count - 1, Math.max(0, Math.round(share * (count + 1)) - 1))]!;
  return {
    interval: { low: at((1 - level) / 2), high: at((1 + level) / 2), level },
    method,
    chanceBelow: thresholds.map((threshold) => ({
      threshold,
      probability: sorted.filter((alpha) => alpha < threshold).length / count,
    })),
  };
}

function alphaOf(measure: Disagreement, units: Float64Array): number | null {
  const { observed, expected } = measure.of(units);
  return expected > 0 ? 1 - observed / expected : null;
}

function withoutSpread(method: string): FoundInterval {
  return { interval: null, method: `${method}-without-spread`, chanceBelow: null };
}
