import { rootBetween } from '../../numeric/rootBetween.ts';

/** What is asked of a test before it begins. */
export interface PowerOptions {
  /** Chance of claiming a difference where there is none, two-sided; .05 unless told. */
  alpha?: number;
  /** Chance of finding the difference if it is there; .8 unless told. */
  power?: number;
  /** Size of the second arm over that of the first; 1 unless told. */
  ratio?: number;
}

export interface SampleSize {
  /** People in the first and second arm, rounded up. */
  first: number;
  second: number;
  total: number;
  /** What that many give. */
  power: number;
  /** Before rounding, of the first arm. */
  exact: number;
  method: string;
}

/** The least size of the first arm that reaches the power, `powerOf` rising with it. */
export function leastSize(
  powerOf: (first: number, second: number) => number,
  { power, ratio, least, method }: { power: number; ratio: number; least: number; method: string },
): SampleSize {
  const reached = (n: number) => powerOf(n, n * ratio);
  let high = least;
  while (reached(high) < power && high < 1e15) high *= 2;
  const low = high === least ? least : high / 2;
  const exact = high === least ? least : rootBetween((n) => reached(n) - power, low, high);
  const first = Math.ceil(exact - 1e-9);
  const second = Math.ceil(exact * ratio - 1e-9);
  return { first, second, total: first + second, power: powerOf(first, second), exact, method };
}

export function checkPower({ alpha = 0.05, power = 0.8, ratio = 1 }: PowerOptions) {
  if (!(alpha > 0 && alpha < 1))
    throw new RangeError(`alpha is between 0 and 1, as 0.05; this one is ${alpha}.`);
  if (!(power > alpha && power < 1))
    throw new RangeError(`power is between alpha and 1, as 0.8; this one is ${power}.`);
  if (!(ratio > 0 && Number.isFinite(ratio))) throw new RangeError(`ratio is above 0; this one is ${ratio}.`);
  return { alpha, power, ratio };
}
