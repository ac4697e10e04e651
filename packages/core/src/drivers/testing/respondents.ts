import { standardNormal } from '../../numeric/normal.ts';
import { seededRandom } from '../../numeric/random.ts';
import type { DriverData } from '../driverData.ts';

/** Ratings with a common part (a halo), the outcome depending on drivers by `effects`. */
export function respondents(n: number, effects: number[], seed: number, halo = 0.7): DriverData {
  const random = seededRandom(seed);
  const common = Float64Array.from({ length: n }, () => standardNormal(random));
  const drivers = effects.map((_, j) => ({
    name: `d${j}`,
    values: Float64Array.from(common, (shared) => halo * shared + standardNormal(random)),
  }));
  const values = Float64Array.from(common, (_, i) =>
    drivers.reduce((sum, { values: own }, j) => sum + effects[j]! * own[i]!, standardNormal(random)),
  );
  return { outcome: { name: 'outcome', values }, drivers };
}
