import type { NotEnough } from '../../../estimate.ts';
import type { OrderedSurvival } from '../survivalData.ts';

export interface CoxColumn {
  name: string;
  /** One value a row; NaN where unknown. Words are given as 0/1 columns. */
  values: ArrayLike<number>;
}

/** The columns of the model, centred and scaled, rows in order of time. */
export interface CoxDesign {
  ok: true;
  names: string[];
  /** Number of columns. */
  size: number;
  /** Row by row. */
  x: Float64Array;
  scales: Float64Array;
}

/**
 * Centres and scales the columns, so that Newton's steps are well conditioned whatever the units.
 * Not enough: `constant` or `perfect-collinearity`, `of` the column.
 */
export function coxDesign(columns: CoxColumn[], ordered: OrderedSurvival): CoxDesign | NotEnough {
  const { n, rows } = ordered;
  const size = columns.length;
  const x = new Float64Array(n * size);
  const scales = new Float64Array(size);
  for (const [j, column] of columns.entries()) {
    let mean = 0;
    for (let i = 0; i < n; i++) mean += (column.values[rows[i]!]! - mean) / (i + 1);
    let squares = 0;
    for (let i = 0; i < n; i++) squares += (column.values[rows[i]!]! - mean) ** 2;
    const scale = Math.sqrt(squares / n);
    if (!(scale > 1e-12 * Math.abs(mean)))
      return { ok: false, reason: 'constant', n, needed: 0, of: column.name };
    scales[j] = scale;
    for (let i = 0; i < n; i++) x[i * size + j] = (column.values[rows[i]!]! - mean) / scale;
  }
  const names = columns.map(({ name }) => name);
  const dependent = firstDependent(x, n, size);
  if (dependent >= 0)
    return { ok: false, reason: 'perfect-collinearity', n, needed: 0, of: names[dependent]! };
  return { ok: true, names, size, x, scales };
}

/** The first column that the ones before it determine (Gram-Schmidt on their correlations); -1 if none. */
function firstDependent(x: Float64Array, n: number, size: number): number {
  const factor = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    for (let k = 0; k <= j; k++) {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += x[i * size + j]! * x[i * size + k]!;
      sum /= n;
      for (let m = 0; m < k; m++) sum -= factor[j * size + m]! * factor[k * size + m]!;
      if (k < j) factor[j * size + k] = sum / factor[k * size + k]!;
      else if (sum > 1e-9) factor[j * size + j] = Math.sqrt(sum);
      else return j;
    }
  }
  return -1;
}
