/**
 * The positions that put `values` in ascending order (argsort): stable, NaN last, linear in n (radix sort on the bits of the
 * doubles, 16 at a time; digits that all values share cost nothing, so whole numbers take one or two rounds).
 *
 * @example ascendingOrder(Float64Array.of(3, 1, 2)) // [1, 2, 0]
 */
export function ascendingOrder(values: Float64Array): Uint32Array {
  const n = values.length;
  let order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  if (n < fewestForRadix) return order.sort((a, b) => compare(values[a]!, values[b]!) || a - b);
  const { high, low } = sortableBits(values);
  let spare = new Uint32Array(n);
  const counts = new Uint32Array(0x10000);
  for (const [digits, shift] of [
    [low, 0],
    [low, 16],
    [high, 0],
    [high, 16],
  ] as const) {
    counts.fill(0);
    for (let i = 0; i < n; i++) counts[(digits[i]! >>> shift) & 0xffff]!++;
    if (counts[(digits[0]! >>> shift) & 0xffff] === n) continue;
    for (let digit = 0, before = 0; digit < 0x10000; digit++) {
      const here = counts[digit]!;
      counts[digit] = before;
      before += here;
    }
    for (let i = 0; i < n; i++) {
      const at = order[i]!;
      spare[counts[(digits[at]! >>> shift) & 0xffff]!++] = at;
    }
    [order, spare] = [spare, order];
  }
  return order;
}

/** Under this many values, comparing is faster than counting digits. */
const fewestForRadix = 4096;

function compare(a: number, b: number): number {
  if (a < b) return -1;
  if (a > b) return 1;
  return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
}

/** Doubles as unsigned integers in the same order: all bits of the negative flipped, the sign of the others set. */
function sortableBits(values: Float64Array): { high: Uint32Array; low: Uint32Array } {
  const n = values.length;
  const high = new Uint32Array(n);
  const low = new Uint32Array(n);
  const one = new Float64Array(1);
  const bits = new Uint32Array(one.buffer);
  one[0] = 1;
  const highAt = bits[1] === 0 ? 0 : 1;
  for (let i = 0; i < n; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) {
      high[i] = 0xffffffff;
      continue;
    }
    one[0] = value + 0; // -0 becomes 0
    const negative = bits[highAt]! >>> 31 === 1;
    high[i] = negative ? ~bits[highAt]! : bits[highAt]! | 0x80000000;
    low[i] = negative ? ~bits[1 - highAt]! : bits[1 - highAt]!;
  }
  return { high, low };
}
