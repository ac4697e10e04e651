import type { NotEnough } from '../estimate.ts';
import type { DriverData, MissingRatings } from './driverData.ts';

/** Correlations of the drivers with one another and with the outcome, and what they rest on. */
export interface Correlations {
  ok: true;
  names: string[];
  /** Number of drivers. */
  size: number;
  /** size x size, row by row. */
  among: Float64Array;
  withOutcome: Float64Array;
  /** Rows used; under `pairwise`, the fewest that any correlation rests on. */
  n: number;
  /** (sum w)^2 / sum w^2 of those rows. */
  effectiveN: number;
  missing: { treatment: MissingRatings; rowsLeftOut: number; valuesByDriver: number[] };
}

/** The rows and columns that everything is worked out from: outcome first, then the drivers. */
export interface PreparedRatings {
  ok: true;
  names: string[];
  outcome: string;
  /** Columns: 1 + drivers. */
  width: number;
  n: number;
  /** Row by row, each column centred and scaled; NaN where unanswered (`pairwise` alone). */
  z: Float64Array;
  weights: Float64Array;
  missing: Correlations['missing'];
}

/**
 * Keeps the rows that can be used and puts columns on one scale, so that sums of products lose no digits.
 * Not enough: `too-few-rows`; `constant` or `weight-not-positive`, `of` the column or row.
 */
export function prepareRatings(data: DriverData, treatment: MissingRatings): PreparedRatings | NotEnough {
  const columns = [data.outcome, ...data.drivers];
  const total = data.outcome.values.length;
  const width = columns.length;
  const isAnswered = (column: number, row: number) => Number.isFinite(columns[column]!.values[row]!);
  const kept: number[] = [];
  for (let row = 0; row < total; row++) {
    const weight = data.weights ? data.weights[row]! : 1;
    if (weight <= 0)
      return { ok: false, reason: 'weight-not-positive', n: total, needed: 0, of: String(row) };
    if (!isAnswered(0, row) || !Number.isFinite(weight)) continue;
    if (treatment !== 'listwise' || columns.every((_, column) => isAnswered(column, row))) kept.push(row);
  }
  const n = kept.length;
  const needed = data.drivers.length + 3;
  if (n < needed) return { ok: false, reason: 'too-few-rows', n, needed };
  const z = new Float64Array(n * width);
  const weights = Float64Array.from(kept, (row) => (data.weights ? data.weights[row]! : 1));
  for (const [j, { name, values }] of columns.entries()) {
    const scale = scaleOf(kept, values, weights);
    if (scale === null) return { ok: false, reason: 'constant', n, needed: 0, of: name };
    const unanswered = treatment === 'pairwise' ? Number.NaN : 0;
    for (const [i, row] of kept.entries()) {
      const value = values[row]!;
      z[i * width + j] = Number.isFinite(value) ? (value - scale.mean) / scale.deviation : unanswered;
    }
  }
  const valuesByDriver = data.drivers.map(({ values }) =>
    Array.from({ length: total }, (_, row) => Number(!Number.isFinite(values[row]!))).reduce(
      (a, b) => a + b,
      0,
    ),
  );
  const missing = { treatment, rowsLeftOut: total - n, valuesByDriver };
  const names = data.drivers.map(({ name }) => name);
  return { ok: true, names, outcome: data.outcome.name, width, n, z, weights, missing };
}

/** Weighted mean and deviation of what was answered; null when it never changes. */
function scaleOf(rows: number[], values: ArrayLike<number>, weights: Float64Array) {
  let mean = 0;
  let squares = 0;
  let sum = 0;
  for (const [i, row] of rows.entries()) {
    const value = values[row]!;
    if (!Number.isFinite(value)) continue;
    sum += weights[i]!;
    const distance = value - mean;
    mean += (distance * weights[i]!) / sum;
    squares += weights[i]! * distance * (value - mean);
  }
  const deviation = Math.sqrt(squares / sum);
  return deviation > 1e-12 * Math.abs(mean) ? { mean, deviation } : null;
}

/** Sums of products from which correlations follow, and where they are added up; kept between replicates of a bootstrap. */
export interface MomentSums {
  total: number;
  first: Float64Array;
  /** Lower triangle, row by row. */
  second: Float64Array;
  /** Some rows turned into columns, so that sums of products run along them; their weights; one column weighted. */
  columns: Float64Array;
  weights: Float64Array;
  weighted: Float64Array;
}

export function emptyMoments(width: number): MomentSums {
  return {
    total: 0,
    first: new Float64Array(width),
    second: new Float64Array((width * (width + 1)) / 2),
    columns: new Float64Array(width * chunkRows),
    weights: new Float64Array(chunkRows),
    weighted: new Float64Array(chunkRows),
  };
}

const chunkRows = 256;

/** Adds up complete rows, each as many times as its weight; rows of weight 0 cost nothing. */
export function sumMoments(
  z: Float64Array,
  width: number,
  weights: ArrayLike<number>,
  sums: MomentSums,
): void {
  sums.total = 0;
  sums.first.fill(0);
  sums.second.fill(0);
  const rows = z.length / width;
  let held = 0;
  for (let row = 0, start = 0; row < rows; row++, start += width) {
    const weight = weights[row]!;
    if (weight === 0) continue;
    sums.total += weight;
    sums.weights[held] = weight;
    for (let j = 0; j < width; j++) sums.columns[j * chunkRows + held] = z[start + j]!;
    if (++held < chunkRows) continue;
    addChunk(sums, width, held);
    held = 0;
  }
  addChunk(sums, width, held);
}

function addChunk(
  { first, second, columns, weights, weighted }: MomentSums,
  width: number,
  rows: number,
): void {
  for (let j = 0, at = 0; j < width; j++) {
    const own = j * chunkRows;
    let sum = 0;
    for (let i = 0; i < rows; i++) {
      const value = weights[i]! * columns[own + i]!;
      weighted[i] = value;
      sum += value;
    }
    first[j]! += sum;
    for (let k = 0; k <= j; k++, at++) second[at]! += product(weighted, columns, k * chunkRows, rows);
  }
}

/** Four sums side by side: the processor does not wait for one addition before the next. */
function product(a: Float64Array, b: Float64Array, start: number, rows: number): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  const even = rows - (rows % 4);
  for (let i = 0; i < even; i += 4) {
    s0 += a[i]! * b[start + i]!;
    s1 += a[i + 1]! * b[start + i + 1]!;
    s2 += a[i + 2]! * b[start + i + 2]!;
    s3 += a[i + 3]! * b[start + i + 3]!;
  }
  for (let i = even; i < rows; i++) s0 += a[i]! * b[start + i]!;
  return s0 + s1 + (s2 + s3);
}

/** Correlations from sums, outcome in column 0. Tells false when a column does not vary. */
export function correlationsFromMoments(
  sums: MomentSums,
  width: number,
  among: Float64Array,
  withOutcome: Float64Array,
): boolean {
  const { total, first, second } = sums;
  const size = width - 1;
  for (let j = 0; j < width; j++) {
    const variance = second[(j * (j + 3)) / 2]! - (first[j]! * first[j]!) / total;
    if (!(variance > 1e-12 * total)) return false;
  }
  const deviation = (j: number) => Math.sqrt(second[(j * (j + 3)) / 2]! - (first[j]! * first[j]!) / total);
  for (let j = 1, at = 1; j < width; j++) {
    for (let k = 0; k <= j; k++, at++) {
      const value =
        k === j ? 1 : (second[at]! - (first[j]! * first[k]!) / total) / (deviation(j) * deviation(k));
      if (k === 0) withOutcome[j - 1] = value;
      else {
        among[(j - 1) * size + k - 1] = value;
        among[(k - 1) * size + j - 1] = value;
      }
    }
  }
  return true;
}
