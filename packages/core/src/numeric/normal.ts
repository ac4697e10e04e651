import type { Random } from './random.ts';

/** A standard normal variate (Marsaglia's polar method, 1964), one of the pair kept so that a call needs no memory. */
export function standardNormal(random: Random): number {
  for (;;) {
    const u = 2 * random() - 1;
    const v = 2 * random() - 1;
    const s = u * u + v * v;
    if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s);
  }
}
