import { gaussLegendre } from '../../../numeric/gaussLegendre.ts';

const { nodes, weights } = gaussLegendre(16);
/** e^-45 is 3e-20: what comes later does not count. */
const farthest = 45;
const widest = 3;

export interface DiscountOptions {
  /** Continuous rate a unit of time; see `discountPerUnit`. 0 or more. */
  discount: number;
  /** How far ahead, in units of time. Without end unless told: then `discount` must be above 0. */
  horizon?: number;
}

/**
 * The integral of a falling rate from now to the horizon, each instant discounted: int e^(-discount t) rate(t) dt.
 *
 * Gauss-Legendre in v = ln(1 + t / scale), in which rates that fall as a power of time are smooth, however far the horizon;
 * `scale` is about the time in which the rate falls by half. Relative error about 1e-12.
 */
export function discountedTotal(
  rateAt: (time: number) => number,
  scale: number,
  options: DiscountOptions,
): number {
  const { discount } = options;
  const end = farthestTime(options);
  const bend = discount > 0 ? Math.min(end, 15 / discount) : end;
  return (
    over(0, Math.log1p(bend / scale), rateAt, scale, discount) +
    over(Math.log1p(bend / scale), Math.log1p(end / scale), rateAt, scale, discount)
  );
}

/** The time past which nothing counts. Throws RangeError where there is none, or the discount or horizon is negative. */
export function farthestTime({ discount, horizon = Infinity }: DiscountOptions): number {
  if (!(discount >= 0 && horizon >= 0) || (discount === 0 && horizon === Infinity))
    throw new RangeError(`No total with a discount of ${discount} and a horizon of ${horizon}.`);
  return discount > 0 ? Math.min(horizon, farthest / discount) : horizon;
}

function over(
  from: number,
  to: number,
  rateAt: (time: number) => number,
  scale: number,
  discount: number,
): number {
  const panels = Math.ceil((to - from) / widest);
  const width = (to - from) / panels;
  let sum = 0;
  for (let p = 0; p < panels; p++)
    for (let i = 0; i < nodes.length; i++) {
      const time = scale * Math.expm1(from + (p + nodes[i]!) * width);
      sum += weights[i]! * (time + scale) * Math.exp(-discount * time) * rateAt(time);
    }
  return sum * width || 0;
}
