/** log of the sum of exponentials, without overflow. `except` leaves one position out. Empty or all -Infinity: -Infinity. */
export function logSumExp(values: ArrayLike<number>, except = -1): number {
  let highest = -Infinity;
  for (let i = 0; i < values.length; i++) if (i !== except && values[i]! > highest) highest = values[i]!;
  if (highest === -Infinity) return -Infinity;
  let sum = 0;
  for (let i = 0; i < values.length; i++) if (i !== except) sum += Math.exp(values[i]! - highest);
  return highest + Math.log(sum);
}
