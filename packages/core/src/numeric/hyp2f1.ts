/**
 * Gauss' hypergeometric function 2F1(a, b; c; z) for real arguments, z < 1.
 *
 * Series for z up to .7; beyond, the hypergeometric equation is continued towards 1 by Taylor steps of half the distance left
 * (no special case when c - a - b is an integer). Negative z by Pfaff's transformation (Abramowitz & Stegun 15.3.4), chosen so
 * that all terms have one sign where the parameters allow it. For a, b, c > 0 the relative error stays under 1e-11 (|z| up to
 * 1e6, parameters up to 1,000; under 1e-13 where they are small), unless z < 0 and both a and b pass c: there, as with
 * negative parameters, terms of both signs cancel and digits go with them.
 *
 * Throws RangeError for z >= 1, or c zero or a negative integer.
 *
 * @example hyp2f1(1, 1, 2, -1) // ln 2
 */
export function hyp2f1(a: number, b: number, c: number, z: number): number {
  if (!(z < 1)) throw new RangeError(`2F1 is asked at z = ${z}; it is worked out for z < 1.`);
  if (c <= 0 && Number.isInteger(c)) throw new RangeError(`2F1 has no value for c = ${c}.`);
  if (z === 0 || a === 0 || b === 0) return 1;
  if (z > 0) {
    const growth = c - a - b;
    const isTamed = growth < 0 && c - a > 0 && c - b > 0;
    return isTamed
      ? scaled(continued(c - a, c - b, c, z, 1 - z), growth * Math.log1p(-z))
      : scaled(continued(a, b, c, z, 1 - z), 0);
  }
  const low = Math.min(a, b);
  const high = Math.max(a, b);
  const [kept, turned] = c - high >= 0 || c - low < 0 ? [low, c - high] : [high, c - low];
  return scaled(continued(kept, turned, c, z / (z - 1), 1 / (1 - z)), -kept * Math.log1p(-z));
}

/** A solution at one point, as value and slope times e^logScale. */
interface Local {
  value: number;
  slope: number;
  logScale: number;
}

const seriesLimit = 0.7;
const huge = 1e200;

function scaled(local: Local, logFactor: number): number {
  const logTotal = local.logScale + logFactor;
  if (Math.abs(logTotal) < 200) return local.value * Math.exp(logTotal);
  return Math.sign(local.value) * Math.exp(logTotal + Math.log(Math.abs(local.value)));
}

/** At w in (0, 1), `rest` = 1 - w told apart so that it keeps its digits near 1. */
function continued(a: number, b: number, c: number, w: number, rest: number): Local {
  // The equation's other solutions, w^(1-c) and (1-w)^(c-a-b), must not swamp the steps: far from 1 when c is large, and
  // when c - a - b is, the series does well alone.
  const start = Math.min(0.5, 8 / Math.abs(c));
  if (w <= seriesLimit || rest >= start || c - a - b > 8) return series(a, b, c, w);
  const local = series(a, b, c, 1 - start);
  for (let left = start; left > rest; ) {
    const next = Math.max(left / 2, rest);
    step(local, a, b, c, left, left - next);
    left = next;
  }
  return local;
}

function series(a: number, b: number, c: number, w: number): Local {
  let term = 1;
  let value = 1;
  let slope = 0;
  let logScale = 0;
  for (let n = 0, small = 0; small < 3; n++) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * w;
    value += term;
    slope += (n + 1) * term;
    small = Math.abs((n + 1) * term) <= 1e-17 * Math.abs(value) ? small + 1 : 0;
    if (Math.abs(term) > huge || Math.abs(value) > huge) {
      term /= huge;
      value /= huge;
      slope /= huge;
      logScale += Math.log(huge);
    }
  }
  return { value, slope: slope / w, logScale };
}

/** One Taylor step of length h from w = 1 - left, by the recurrence that the differential equation gives (in powers of h). */
function step(local: Local, a: number, b: number, c: number, left: number, h: number): void {
  const w = 1 - left;
  const leading = w * left;
  const middle = 1 - 2 * w;
  const first = c - (a + b + 1) * w;
  let before = local.value;
  let term = local.slope * h;
  let value = before + term;
  let slope = term;
  for (let n = 0, small = 0; small < 3; n++) {
    const next =
      (((n + a) * (n + b) * before * h) / (n + 1) - (middle * n + first) * term) * (h / (leading * (n + 2)));
    before = term;
    term = next;
    value += term;
    slope += (n + 2) * term;
    small = Math.abs((n + 2) * term) <= 1e-17 * Math.abs(value) ? small + 1 : 0;
    if (Math.abs(term) > huge || Math.abs(value) > huge) {
      before /= huge;
      term /= huge;
      value /= huge;
      slope /= huge;
      local.logScale += Math.log(huge);
    }
  }
  local.value = value;
  local.slope = slope / h;
}
