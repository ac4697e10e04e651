import { standardNormal } from '../numeric/normal.ts';
import type { Random } from '../numeric/random.ts';

/** What can be drawn from a stream of uniform numbers. */
export class Draws {
  readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  chance(probability: number): boolean {
    return this.random() < probability;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.random();
  }

  /** A whole number, both ends included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.random() * (high - low + 1));
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)] as T;
  }

  /** One of the keys, as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let left = this.random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    return (entries[0] as [K, number])[0];
  }

  normal(mean: number, sd: number): number {
    return mean + sd * standardNormal(this.random);
  }

  /** How many of something that happens `mean` times: whole part for sure, the rest by chance, with a spread (Poisson). */
  count(mean: number): number {
    const limit = Math.exp(-Math.min(mean, 60));
    let product = this.random();
    let n = 0;
    while (product > limit) {
      product *= this.random();
      n++;
    }
    return n;
  }
}
