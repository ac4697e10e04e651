import type { Estimate, Measured } from '../estimate.ts';
import { studentQuantile } from '../numeric/studentQuantile.ts';
import { twoSidedNormalP } from '../numeric/twoSidedNormalP.ts';

export interface FleissEstimate extends Estimate {
  /** Share of agreeing pairs, and what chance alone would give. */
  observed: number;
  expected: number;
  /** Null with a single unit, or when all are alike. */
  standardError: number | null;
  /** Against no agreement beyond chance (Fleiss, Nee & Landis 1979); null unless all units have as many labels. */
  test: { z: number; p: number } | null;
}

/** What kappa is worked out from: one entry per kind of unit, `units` of them each. */
export interface FleissParts {
  units: ArrayLike<number>;
  /** Share of agreeing pairs. */
  agreement: ArrayLike<number>;
  /** Mean share, in the whole, of the categories that its labels are. */
  chance: ArrayLike<number>;
  /** How many labels. */
  sizes: ArrayLike<number>;
  /** Of each category in the whole. */
  shares: Float64Array;
}

/** Kappa with Gwet's linearised variance (2014): what each unit adds to agreement, less what it adds to that of chance. */
export function fleissEstimate(
  { units, agreement, chance, sizes, shares }: FleissParts,
  { level, convention }: { level: number; convention: string },
): Measured<FleissEstimate> {
  let n = 0;
  for (let i = 0; i < units.length; i++) n += units[i]!;
  const expected = shares.reduce((sum, share) => sum + share * share, 0);
  const possible = 1 - expected;
  if (possible < 1e-12) return { ok: false, reason: 'constant', n, needed: 0 };
  let observed = 0;
  for (let i = 0; i < units.length; i++) observed += (units[i]! * agreement[i]!) / n;
  const value = (observed - expected) / possible;
  let squares = 0;
  for (let i = 0; i < units.length; i++) {
    const influence = agreement[i]! - observed - 2 * (1 - value) * (chance[i]! - expected);
    squares += units[i]! * influence * influence;
  }
  const standardError = n > 1 && squares > 1e-15 ? Math.sqrt(squares / (n * (n - 1))) / possible : null;
  const margin = standardError === null ? 0 : studentQuantile((1 - level) / 2, n - 1) * standardError;
  return {
    ok: true,
    value,
    n,
    interval:
      standardError === null
        ? null
        : { low: Math.max(-1, value - margin), high: Math.min(1, value + margin), level },
    method: standardError === null ? 'gwet-linearised-without-spread' : 'gwet-linearised',
    convention,
    observed,
    expected,
    standardError,
    test: testOf(sizes, shares, n, value),
  };
}

function testOf(sizes: ArrayLike<number>, shares: Float64Array, n: number, value: number) {
  const m = sizes[0]!;
  for (let i = 1; i < sizes.length; i++) if (sizes[i] !== m) return null;
  let [sum, skew] = [0, 0];
  for (const p of shares) {
    sum += p * (1 - p);
    skew += p * (1 - p) * (1 - 2 * p);
  }
  const z = value / (Math.sqrt((2 * (sum * sum - skew)) / (n * m * (m - 1))) / sum);
  return { z, p: twoSidedNormalP(z) };
}
