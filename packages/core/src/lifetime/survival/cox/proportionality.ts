import { chiSquareTail } from '../../../numeric/chiSquareTail.ts';
import { choleskyInPlace, forwardInPlace, solveInPlace } from '../../../numeric/cholesky.ts';
import type { OrderedSurvival } from '../survivalData.ts';
import type { CoxDesign } from './coxDesign.ts';
import { partialLikelihood } from './partialLikelihood.ts';

export interface ProportionalityTest {
  chi2: number;
  df: number;
  p: number;
}

export interface ColumnProportionality extends ProportionalityTest {
  name: string;
  /** Correlation of the scaled Schoenfeld residuals with time: below 0, the effect fades; above, it grows. */
  rho: number;
}

export interface Proportionality {
  columns: ColumnProportionality[];
  global: ProportionalityTest;
  method: 'grambsch-therneau-score';
  /** Time as 1 minus the Kaplan-Meier curve just before, so that late outliers do not lead. */
  convention: 'time-by-kaplan-meier';
}

/**
 * Do the effects stay the same over time? Score test that each column times g(t) adds nothing (Grambsch & Therneau 1994, in
 * the exact form of R's survival 3), with the correlation of scaled Schoenfeld residuals and g(t) for the direction.
 */
export function proportionality(
  ordered: OrderedSurvival,
  design: CoxDesign,
  coefficients: Float64Array,
): Proportionality {
  const { size } = design;
  const triangle = (size * (size + 1)) / 2;
  const scoreOfTime = new Float64Array(size);
  const [plain, byTime, byTimeSquared] = [0, 0, 0].map(() => new Float64Array(triangle)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const sums = emptySums(size);
  const g = kaplanMeierTime(ordered);
  partialLikelihood(ordered, design, coefficients, ({ time, deaths, residual, information }) => {
    const at = g.get(time)!;
    for (let j = 0; j < size; j++) scoreOfTime[j]! += at * residual[j]!;
    for (let k = 0; k < triangle; k++) {
      plain[k]! += information[k]!;
      byTime[k]! += at * information[k]!;
      byTimeSquared[k]! += at * at * information[k]!;
    }
    addTo(sums, at, deaths, residual);
  });
  const test = (columns: number[]) => scoreTest(scoreOfTime, plain, byTime, byTimeSquared, size, columns);
  const rhos = correlations(sums, plain, size);
  return {
    columns: design.names.map((name, j) => ({ name, rho: rhos[j]!, ...test([j]) })),
    global: test(design.names.map((_, j) => j)),
    method: 'grambsch-therneau-score',
    convention: 'time-by-kaplan-meier',
  };
}

/** 1 - S(t-) for each time with events. */
function kaplanMeierTime({ times, died, n }: OrderedSurvival): Map<number, number> {
  const g = new Map<number, number>();
  let survival = 1;
  for (let i = 0; i < n; ) {
    const start = i;
    let deaths = 0;
    for (; i < n && times[i] === times[start]; i++) deaths += died[i]!;
    if (deaths === 0) continue;
    g.set(times[start]!, 1 - survival);
    survival *= 1 - deaths / (n - start);
  }
  return g;
}

/** U' (I22 - I21 I11^-1 I12)^-1 U for some columns times g, the columns themselves being in the model. */
function scoreTest(
  score: Float64Array,
  plain: Float64Array,
  byTime: Float64Array,
  byTimeSquared: Float64Array,
  size: number,
  columns: number[],
): ProportionalityTest {
  const factor = Float64Array.from(plain);
  choleskyInPlace(factor, size);
  const halves = columns.map((j) => {
    const half = Float64Array.from({ length: size }, (_, k) => byTime[lower(j, k)]!);
    forwardInPlace(factor, half, size);
    return half;
  });
  const df = columns.length;
  const variance = new Float64Array((df * (df + 1)) / 2);
  let at = 0;
  for (const [a, j] of columns.entries())
    for (let b = 0; b <= a; b++)
      variance[at++] = byTimeSquared[lower(j, columns[b]!)]! - dot(halves[a]!, halves[b]!);
  const u = Float64Array.from(columns, (j) => score[j]!);
  // With one time of events, time can't matter: the variance is 0 but for rounding.
  if (columns.some((_, a) => variance[lower(a, a)]! <= 1e-10 * plain[lower(columns[a]!, columns[a]!)]!))
    return { chi2: 0, df, p: 1 };
  try {
    choleskyInPlace(variance, df);
  } catch {
    return { chi2: 0, df, p: 1 };
  }
  forwardInPlace(variance, u, df);
  const chi2 = dot(u, u);
  return { chi2, df, p: chiSquareTail(chi2, df) };
}

/** Sums over those who had the event of g, of their residuals r (those of one time share theirs) and of their products. */
interface ResidualSums {
  deaths: number;
  g: number;
  gg: number;
  r: Float64Array;
  gr: Float64Array;
  /** Lower triangle, row by row. */
  rr: Float64Array;
}

function emptySums(size: number): ResidualSums {
  const r = new Float64Array(size);
  return {
    deaths: 0,
    g: 0,
    gg: 0,
    r,
    gr: new Float64Array(size),
    rr: new Float64Array((size * (size + 1)) / 2),
  };
}

function addTo(sums: ResidualSums, g: number, deaths: number, residual: Float64Array): void {
  sums.deaths += deaths;
  sums.g += deaths * g;
  sums.gg += deaths * g * g;
  for (let j = 0, at = 0; j < residual.length; j++) {
    sums.r[j]! += residual[j]!;
    sums.gr[j]! += g * residual[j]!;
    for (let k = 0; k <= j; k++, at++) sums.rr[at]! += (residual[j]! * residual[k]!) / deaths;
  }
}

/** Correlation of g with the scaled residuals beta + d V r, column by column: V is linear, so the sums are enough. */
function correlations(sums: ResidualSums, information: Float64Array, size: number): number[] {
  const { deaths, g, gg, r, gr, rr } = sums;
  const factor = Float64Array.from(information);
  choleskyInPlace(factor, size);
  const spreadOfG = gg - (g * g) / deaths;
  return Array.from({ length: size }, (_, column) => {
    const v = new Float64Array(size);
    v[column] = 1;
    solveInPlace(factor, v, size);
    let together = 0;
    let spread = 0;
    for (let j = 0; j < size; j++) {
      together += v[j]! * (gr[j]! - (g * r[j]!) / deaths);
      for (let k = 0; k < size; k++) spread += v[j]! * v[k]! * (rr[lower(j, k)]! - (r[j]! * r[k]!) / deaths);
    }
    return spreadOfG > 1e-12 * gg && spread > 0 ? together / Math.sqrt(spreadOfG * spread) : 0;
  });
}

function lower(i: number, j: number): number {
  return i >= j ? (i * (i + 1)) / 2 + j : (j * (j + 1)) / 2 + i;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
