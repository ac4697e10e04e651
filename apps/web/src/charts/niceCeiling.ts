/** The least of 1, 2, 2.5, 5 times a power of ten that is not under `value`: the end of an axis from 0. 1 for 0. */
export function niceCeiling(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= value * (1 - 1e-12));
  return (step ?? 10) * power;
}
