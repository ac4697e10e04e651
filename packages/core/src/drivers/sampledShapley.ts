import type { Random } from '../numeric/random.ts';

export interface SampledShapley {
  values: Float64Array;
  /** Of the sampling of orders, not of the respondents. */
  standardErrors: Float64Array;
  orders: number;
}

/**
 * Shapley values of R2 from random orders of the drivers (Castro, Gomez & Tejada 2009), each taken also backwards, which makes
 * the error smaller. For more drivers than every subset of can be tried.
 *
 * @param among correlations of the drivers, size x size row by row, not singular
 * @param pairs how many orders are drawn, each used in both directions
 */
export function sampledShapley(
  among: Float64Array,
  withOutcome: Float64Array,
  random: Random,
  pairs = 2000,
): SampledShapley {
  const size = withOutcome.length;
  const values = new Float64Array(size);
  const squares = new Float64Array(size);
  const order = Uint32Array.from({ length: size }, (_, j) => j);
  const gains = new Float64Array(size);
  const factor = new Float64Array((size * (size + 1)) / 2);
  for (let pair = 1; pair <= pairs; pair++) {
    for (let i = size - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const moved = order[i]!;
      order[i] = order[j]!;
      order[j] = moved;
    }
    gains.fill(0);
    addGains(among, withOutcome, order, factor, gains);
    order.reverse();
    addGains(among, withOutcome, order, factor, gains);
    for (let j = 0; j < size; j++) {
      const distance = gains[j]! / 2 - values[j]!;
      values[j]! += distance / pair;
      squares[j]! += distance * (gains[j]! / 2 - values[j]!);
    }
  }
  const standardErrors = squares.map((square) => Math.sqrt(square / Math.max(1, pairs - 1) / pairs));
  return { values, standardErrors, orders: 2 * pairs };
}

/** What each driver adds to R2 in one order: the squared coordinates of the outcome along the Cholesky factor. */
function addGains(
  among: Float64Array,
  withOutcome: Float64Array,
  order: Uint32Array,
  factor: Float64Array,
  gains: Float64Array,
): void {
  const size = order.length;
  const coordinates = new Float64Array(size);
  for (let i = 0, row = 0; i < size; i++, row += i) {
    const one = order[i]!;
    let along = withOutcome[one]!;
    let pivot = 1;
    for (let j = 0, other = 0; j < i; j++, other += j) {
      let sum = among[one * size + order[j]!]!;
      for (let k = 0; k < j; k++) sum -= factor[row + k]! * factor[other + k]!;
      const entry = sum / factor[other + j]!;
      factor[row + j] = entry;
      pivot -= entry * entry;
      along -= entry * coordinates[j]!;
    }
    factor[row + i] = Math.sqrt(pivot);
    coordinates[i] = along / factor[row + i]!;
    gains[one]! += coordinates[i]! ** 2;
  }
}
