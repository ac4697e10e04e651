import { expect, it } from 'vitest';
import { hash32 } from './identifier.ts';
import { addToSketch, countOfSketch } from './sketch.ts';

function count(members: number): number {
  const sketch: number[] = [];
  for (let i = 0; i < members; i++) {
    addToSketch(sketch, hash32(`item ${i}`));
    addToSketch(sketch, hash32(`item ${i % 7}`));
  }
  return countOfSketch(sketch);
}

it('counts distinct items exactly under 64, and within its error beyond', () => {
  for (const members of [0, 1, 7, 40, 63]) expect(count(members)).toBe(members);
  for (const members of [200, 1000, 20_000]) expect(Math.abs(count(members) / members - 1)).toBeLessThan(0.4);
});
