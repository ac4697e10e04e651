/**
 * Where a continuous function crosses zero between two points at which its signs differ (or it is zero at one of them), to the
 * last digits: inverse quadratic interpolation where it is safe, halving elsewhere (Chandrupatla 1997, Advances in Engineering
 * Software 28). About ten values of the function, never more than some hundred.
 *
 * @example rootBetween((x) => x * x - 2, 0, 2) // 1.4142135623730951
 */
export function rootBetween(f: (x: number) => number, from: number, to: number): number {
  let [a, b, c] = [to, from, to];
  let [fa, fb, fc] = [f(a), f(b), 0];
  if (fa === 0) return a;
  if (fb === 0) return b;
  const span = Math.abs(to - from);
  let part = 0.5;
  for (let step = 0; step < 200; step++) {
    const x = a + part * (b - a);
    const fx = f(x);
    const isSideOfA = fx > 0 === fa > 0;
    [c, fc] = isSideOfA ? [a, fa] : [b, fb];
    if (!isSideOfA) [b, fb] = [a, fa];
    [a, fa] = [x, fx];
    const best = Math.abs(fa) < Math.abs(fb) ? a : b;
    const tolerance = (2 * Number.EPSILON * Math.abs(best) + 1e-18 * span) / Math.abs(b - a);
    if (fa === 0 || fb === 0 || tolerance > 0.5) return best;
    const xi = (a - b) / (c - b);
    const phi = (fa - fb) / (fc - fb);
    const isSafe = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
    part = isSafe
      ? ((fa / (fb - fa)) * fc) / (fb - fc) + ((((c - a) / (b - a)) * fa) / (fc - fa)) * (fb / (fc - fb))
      : 0.5;
    part = Math.min(1 - tolerance, Math.max(tolerance, part));
  }
  return Math.abs(fa) < Math.abs(fb) ? a : b;
}
