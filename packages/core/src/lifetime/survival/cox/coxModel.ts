import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Estimate, Measured, NotEnough } from '../../../estimate.ts';
import { chiSquareTail } from '../../../numeric/chiSquareTail.ts';
import { choleskyInPlace, forwardInPlace, solveInPlace } from '../../../numeric/cholesky.ts';
import { twoSidedNormalP } from '../../../numeric/twoSidedNormalP.ts';
import { orderSurvival, type SurvivalData } from '../survivalData.ts';
import { concordance } from './concordance.ts';
import { type CoxColumn, type CoxDesign, coxDesign } from './coxDesign.ts';
import { type CoxMaximum, maximise } from './maximise.ts';
import { type Proportionality, proportionality } from './proportionality.ts';

export interface CoxCoefficient {
  name: string;
  /** Change of the log hazard for one unit more of the column. */
  coefficient: number;
  standardError: number;
  z: number;
  p: number;
  /** exp(coefficient): above 1, more of it goes with leaving sooner. */
  hazardRatio: Estimate;
}

export interface ChiSquareTest {
  chi2: number;
  df: number;
  p: number;
}

export interface CoxModel {
  ok: true;
  n: number;
  events: number;
  /** Rows left out because a duration or a column is unknown (listwise). */
  missing: number;
  coefficients: CoxCoefficient[];
  /** Of the coefficients, row by row. */
  covariance: number[][];
  logLikelihood: { without: number; with: number };
  likelihoodRatio: ChiSquareTest;
  wald: ChiSquareTest;
  score: ChiSquareTest;
  concordance: Measured;
  proportionality: Proportionality;
  iterations: number;
  method: 'cox';
  convention: 'efron-ties';
}

/**
 * Cox's proportional hazards model (1972): log hazard = log h0(t) + sum of coefficient x column, h0 left free; ties as Efron
 * (1977), maximised by Newton. Tests by likelihood ratio, Wald and score; Harrell's concordance; a check of proportionality.
 *
 * Assumes hazards whose ratio does not change with time (see `proportionality`) and censoring that tells nothing once the
 * columns are known. About ten events a column are wanted for the intervals to be good (Peduzzi 1995).
 *
 * Not enough: `no-columns`, `no-events`, `constant`, `perfect-collinearity`, `separation` (all with the column high leave
 * first: its ratio is infinite), `no-information` (`of` the column), or what `kaplanMeier` tells.
 *
 * @param columns numbers; words as 0/1 columns, one level left out
 * @example coxModel(lung, [age, sex]).coefficients[1].hazardRatio // .599, .431 to .831
 */
export function coxModel(
  data: Omit<SurvivalData, 'weights'>,
  columns: CoxColumn[],
  level = 0.95,
): CoxModel | NotEnough {
  const ordered = orderSurvival({ durations: data.durations, events: data.events }, (row) =>
    columns.every(({ values }) => Number.isFinite(values[row]!)),
  );
  if (!ordered.ok) return ordered;
  const { n, events, missing } = ordered;
  if (columns.length === 0) return { ok: false, reason: 'no-columns', n, needed: 0 };
  if (events === 0) return { ok: false, reason: 'no-events', n, needed: 0 };
  const design = coxDesign(columns, ordered);
  if (!design.ok) return design;
  const maximum = maximise(ordered, design);
  if (!maximum.ok) return maximum;
  const covariance = invert(maximum.atMaximum.information, design);
  const risks = Float64Array.from({ length: n }, (_, i) => predictor(design, maximum.coefficients, i));
  return {
    ok: true,
    n,
    events,
    missing,
    coefficients: coefficientsOf(design, maximum, covariance, n, level),
    covariance,
    logLikelihood: { without: maximum.atZero.value, with: maximum.atMaximum.value },
    ...tests(design, maximum),
    concordance: concordance(ordered.times, ordered.died, risks, level),
    proportionality: proportionality(ordered, design, maximum.coefficients),
    iterations: maximum.iterations,
    method: 'cox',
    convention: 'efron-ties',
  };
}

function coefficientsOf(
  { names, scales }: CoxDesign,
  maximum: CoxMaximum,
  covariance: number[][],
  n: number,
  level: number,
): CoxCoefficient[] {
  const quantile = normalQuantile(0.5 + level / 2, 0, 1);
  return names.map((name, j) => {
    const coefficient = maximum.coefficients[j]! / scales[j]!;
    const standardError = Math.sqrt(covariance[j]![j]!);
    const z = coefficient / standardError;
    const hazardRatio: Estimate = {
      ok: true,
      value: Math.exp(coefficient),
      n,
      interval: {
        low: Math.exp(coefficient - quantile * standardError),
        high: Math.exp(coefficient + quantile * standardError),
        level,
      },
      method: 'cox-wald',
      convention: 'per-unit',
    };
    return { name, coefficient, standardError, z, p: twoSidedNormalP(z), hazardRatio };
  });
}

function tests({ size }: CoxDesign, { atZero, atMaximum, coefficients }: CoxMaximum) {
  const test = (chi2: number): ChiSquareTest => ({ chi2, df: size, p: chiSquareTail(chi2, size) });
  const factor = Float64Array.from(atZero.information);
  const root = Float64Array.from(atZero.score);
  choleskyInPlace(factor, size);
  forwardInPlace(factor, root, size);
  let wald = 0;
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      wald += coefficients[i]! * coefficients[j]! * atMaximum.information[lower(i, j)]!;
  return {
    likelihoodRatio: test(Math.max(0, 2 * (atMaximum.value - atZero.value))),
    wald: test(wald),
    score: test(root.reduce((sum, value) => sum + value * value, 0)),
  };
}

/** The covariance of the coefficients, back in the units of the columns. */
function invert(information: Float64Array, { size, scales }: CoxDesign): number[][] {
  const factor = Float64Array.from(information);
  choleskyInPlace(factor, size);
  return Array.from({ length: size }, (_, j) => {
    const column = new Float64Array(size);
    column[j] = 1;
    solveInPlace(factor, column, size);
    return Array.from(column, (value, k) => value / (scales[j]! * scales[k]!));
  });
}

function predictor({ size, x }: CoxDesign, coefficients: Float64Array, row: number): number {
  let sum = 0;
  for (let j = 0; j < size; j++) sum += x[row * size + j]! * coefficients[j]!;
  return sum;
}

function lower(i: number, j: number): number {
  return i >= j ? (i * (i + 1)) / 2 + j : (j * (j + 1)) / 2 + i;
}
