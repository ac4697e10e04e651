import { type TypeKey, typeKeys } from '../../relations/catalogue.ts';
import type { Draws } from '../draws.ts';
import { manners } from '../manners/index.ts';
import { mix, pasts, type Turn } from '../mix.ts';

export const dayMs = 86_400_000;
export const yearMs = 365.25 * dayMs;
/** How far the records of the brand go back. */
export const recordYears = 3;

/** A stretch of a customer's life in one relationship. */
export interface Phase {
  type: TypeKey;
  fromMs: number;
  toMs: number;
  /** What ended the phase before; null for the first one. */
  turn: Turn | null;
}

const shares = typeKeys.map((key) => mix[key]);
const total = shares.reduce((sum, share) => sum + share, 0);
const goldenRatio = (Math.sqrt(5) - 1) / 2;

/** The type a customer is in at the end: spread by the golden ratio, so that even a few hundred customers show the whole mix. */
export function finalType(number: number, seed: number): TypeKey {
  let left = (((number + 1 + (seed % 1000)) * goldenRatio) % 1) * total;
  for (const [index, share] of shares.entries()) {
    left -= share;
    if (left < 0) return typeKeys[index] as TypeKey;
  }
  return typeKeys[0];
}

/** One or two phases, ending now. */
export function planLife(type: TypeKey, endMs: number, draws: Draws): Phase[] {
  const recordMs = endMs - recordYears * yearMs;
  const [least, most] = manners[type].years;
  const past = pasts[type];
  if (!past || !draws.chance(past.share)) {
    const fromMs = Math.max(recordMs, endMs - draws.between(least, most) * yearMs);
    return [{ type, fromMs, toMs: endMs, turn: null }];
  }
  const before = draws.weighted(past.from);
  const turnMs = endMs - sinceTurn(least, most, draws);
  const [, mostBefore] = manners[before].years;
  const years = Math.max(0.15, draws.between(mostBefore * 0.6, mostBefore));
  const fromMs = Math.max(recordMs, turnMs - years * yearMs);
  return [
    { type: before, fromMs, toMs: turnMs, turn: null },
    { type, fromMs: turnMs, toMs: endMs, turn: past.turn },
  ];
}

/** One in eight turned these last two weeks, mostly these last days: there must be something to see today. */
function sinceTurn(least: number, most: number, draws: Draws): number {
  if (draws.chance(0.12)) return draws.random() ** 2 * 14 * dayMs + 3_600_000;
  return (most < 1 ? draws.between(least, most) : draws.between(0.12, 1.5)) * yearMs;
}
