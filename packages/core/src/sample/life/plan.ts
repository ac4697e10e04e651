import { type TypeKey, typeKeys } from '../../relations/catalogue.ts';
import type { Draws } from '../draws.ts';
import { manners } from '../manners/index.ts';
import { mix, type Past, pasts, type Turn } from '../mix.ts';

export const hourMs = 3_600_000;
export const dayMs = 86_400_000;
export const yearMs = 365.25 * dayMs;
/** How far the records of the brand go back. */
const recordYears = 3;

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
  const past = pasts[type];
  const hasPast = past !== undefined && draws.chance(past.share);
  const sinceMs = endMs - sinceStart(type, hasPast ? past : null, draws);
  if (!hasPast) return [{ type, fromMs: Math.max(recordMs, sinceMs), toMs: endMs, turn: null }];
  const before = draws.weighted(past.from);
  const [, mostBefore] = manners[before].years;
  const years = Math.max(0.15, draws.between(mostBefore * 0.6, mostBefore));
  // Long bonds are told from where they were; what they became is more recent than the bond itself.
  const [least] = manners[type].years;
  const turnMs =
    least < 1 || past.turn !== 'growth'
      ? sinceMs
      : Math.max(sinceMs, endMs - draws.between(0.1, 1.5) * yearMs);
  const fromMs = Math.max(recordMs, turnMs - years * yearMs);
  return [
    { type: before, fromMs, toMs: turnMs, turn: null },
    { type, fromMs: turnMs, toMs: endMs, turn: past.turn },
  ];
}

/** Bonds that are young by nature, and those that broke: some of them these very days, since there must be something to see today. */
function sinceStart(type: TypeKey, past: Past | null, draws: Draws): number {
  const [least, most] = manners[type].years;
  const isBroken = past !== null && past.turn !== 'growth';
  const isLate = (past !== null || most < 1) && draws.chance(isBroken ? 0.22 : 0.12);
  if (isLate) return draws.random() ** 2 * (isBroken || most < 1 ? 8 : 20) * dayMs + hourMs;
  return (isBroken ? draws.between(0.12, 1.5) : draws.between(least, most)) * yearMs;
}
