import type { Measured } from '../estimate.ts';
import { type FleissEstimate, fleissEstimate } from './fleissEstimate.ts';
import { eachCount, type UnitProfiles } from './unitProfiles.ts';

export interface CategoryKappa {
  category: number;
  /** Share of labels that are this category. */
  share: number;
  /** Agreement on this category against all others together. */
  kappa: Measured<FleissEstimate>;
}

/** Kappa of each category against all others together. Units without the category are alike, so each is looked at once in all. */
export function categoryKappas(profiles: UnitProfiles, sizes: Float64Array, level: number): CategoryKappa[] {
  const found = gather(profiles);
  const isEven = sizes.every((size) => size === sizes[0]);
  return Array.from(profiles.levels, (category, code): CategoryKappa | null => {
    const [from, to] = [found.starts[code]!, found.starts[code + 1]!];
    if (from === to) return null;
    const units: number[] = [];
    const inside: number[] = [];
    const agreement: number[] = [];
    const held: number[] = [];
    let [mean, touched, labels] = [0, 0, 0];
    for (let i = from; i < to; i++) {
      const [m, x] = [sizes[found.profiles[i]!]!, found.counts[i]!];
      const many = profiles.units[found.profiles[i]!]!;
      units.push(many);
      held.push(m);
      inside.push(x / m);
      agreement.push((x * (x - 1) + (m - x) * (m - x - 1)) / (m * (m - 1)));
      mean += (many * x) / (m * profiles.unitCount);
      labels += many * x;
      touched += many;
    }
    if (touched < profiles.unitCount) {
      units.push(profiles.unitCount - touched);
      held.push(isEven ? sizes[0]! : Number.NaN);
      inside.push(0);
      agreement.push(1);
    }
    const chance = inside.map((share) => mean * share + (1 - mean) * (1 - share));
    const shares = Float64Array.of(mean, 1 - mean);
    return {
      category,
      share: labels / profiles.labelCount,
      kappa: fleissEstimate(
        { units, agreement, chance, shares, sizes: held },
        { level, convention: 'fleiss-kappa-of-category' },
      ),
    };
  }).filter((found) => found !== null);
}

/** For each category, the profiles that have it and how many of their labels are it. */
function gather(profiles: UnitProfiles) {
  const starts = new Int32Array(profiles.levels.length + 1);
  eachCount(profiles, (code) => {
    starts[code + 1]!++;
  });
  for (let code = 1; code < starts.length; code++) starts[code]! += starts[code - 1]!;
  const next = starts.slice();
  const places = new Int32Array(starts[starts.length - 1]!);
  const counts = new Int32Array(places.length);
  eachCount(profiles, (code, count, profile) => {
    const at = next[code]!++;
    places[at] = profile;
    counts[at] = count;
  });
  return { starts, profiles: places, counts };
}
