/** A stretch of [0, 1) over which one Taylor expansion of 2F1 holds. Values are those of `terms` times e^logScale. */
interface Stretch {
  /** Distance from the start of the stretch to 1 … */
  left: number;
  /** … and from its end. */
  leftAfter: number;
  /** Of ((w - start) / length)^n. */
  terms: Float64Array;
  logScale: number;
}

/** 2F1(a, b; c; .) on [0, 1), continued as far as it has been asked. */
export interface Continuation {
  a: number;
  b: number;
  c: number;
  stretches: Stretch[];
}

const huge = 1e200;
const mostStretches = 10_000;

export function continuation(a: number, b: number, c: number): Continuation {
  return { a, b, c, stretches: [] };
}

/** e^logFactor 2F1(w); `rest` = 1 - w told apart so that it keeps its digits near 1. */
export function valueAt(on: Continuation, w: number, rest: number, logFactor: number): number {
  const { stretches } = on;
  if (stretches.length === 0) stretches.push(firstStretch(on));
  while (stretches[stretches.length - 1]!.leftAfter > rest) {
    if (stretches.length === mostStretches)
      throw new RangeError(`2F1 with a = ${on.a}, b = ${on.b}, c = ${on.c} is out of reach: too large.`);
    stretches.push(nextStretch(on));
  }
  let i = 0;
  while (stretches[i]!.leftAfter > rest) i++;
  const { terms, left, leftAfter, logScale } = stretches[i]!;
  const at = i === 0 ? w / (1 - leftAfter) : (left - rest) / (left - leftAfter);
  let value = 0;
  for (let n = terms.length - 1; n >= 0; n--) value = value * at + terms[n]!;
  const logTotal = logScale + logFactor;
  if (Math.abs(logTotal) < 200) return value * Math.exp(logTotal);
  return Math.sign(value) * Math.exp(logTotal + Math.log(Math.abs(value)));
}

const scratch: number[] = [];

/** The series at 0, up to w = 1/2, or to where 2F1, about exp(a b w / c), has grown by e^400. */
function firstStretch({ a, b, c }: Continuation): Stretch {
  const h = Math.min(0.5, Math.abs((400 * c) / (a * b)));
  const stretch = { left: 1, leftAfter: 1 - h, terms: new Float64Array(), logScale: 0 };
  let term = 1;
  let value = 1;
  scratch.length = 0;
  scratch.push(1);
  for (let n = 0, small = 0; small < 3; n++) {
    term *= (h * (a + n) * (b + n)) / ((c + n) * (n + 1));
    value += term;
    scratch.push(term);
    small = Math.abs((n + 1) * term) > 1e-17 * Math.abs(value) ? 0 : small + 1;
    if (Math.abs(term) > huge || Math.abs(value) > huge) {
      term /= huge;
      value /= huge;
      shrink(stretch);
    }
  }
  stretch.terms = new Float64Array(scratch);
  return stretch;
}

/** The Taylor expansion at the end of the last stretch, by the recurrence that the differential equation gives. */
function nextStretch({ a, b, c, stretches }: Continuation): Stretch {
  const last = stretches[stretches.length - 1]!;
  const left = last.leftAfter;
  const w = 1 - left;
  const h = stepFrom(left, c, c - a - b);
  const stretch = { left, leftAfter: left - h, terms: new Float64Array(), logScale: last.logScale };
  const leading = w * left;
  const middle = 1 - 2 * w;
  const first = c - (a + b + 1) * w;
  let before = 0;
  let slope = 0;
  for (let n = last.terms.length - 1; n >= 0; n--) {
    before += last.terms[n]!;
    slope += n * last.terms[n]!;
  }
  let term = (slope * h) / (last.left - last.leftAfter);
  let value = before + term;
  scratch.length = 0;
  scratch.push(before, term);
  for (let n = 0, small = 0; small < 3; n++) {
    const pull = (n + a) * (n + b) * before * h - (n + 1) * (middle * n + first) * term;
    const next = (pull * h) / (leading * (n + 1) * (n + 2));
    before = term;
    term = next;
    value += term;
    scratch.push(term);
    small = Math.abs((n + 2) * term) > 1e-17 * Math.abs(value) ? 0 : small + 1;
    if (Math.abs(term) > huge || Math.abs(value) > huge) {
      before /= huge;
      term /= huge;
      value /= huge;
      shrink(stretch);
    }
  }
  stretch.terms = new Float64Array(scratch);
  return stretch;
}

/**
 * Half of what is left; less where the equation's other solutions, w^(1-c) and (1-w)^(c-a-b), would swamp the recurrence: a
 * rounding error grows by (1 - h/w)^-c and (1 + h/left)^(c-a-b), held under some hundreds. And no growth by more than e^400.
 */
function stepFrom(left: number, c: number, growth: number): number {
  const steady = growth > 0 ? 6 / growth : 400 / Math.abs(growth);
  return Math.min(left / 2, (6 * (1 - left)) / Math.abs(c), left * steady);
}

function shrink(stretch: Stretch): void {
  for (let n = 0; n < scratch.length; n++) scratch[n]! /= huge;
  stretch.logScale += Math.log(huge);
}
