import type { NotEnough } from '../../estimate.ts';
import { chiSquareTail } from '../../numeric/chiSquareTail.ts';
import { type KanoCategory, type KanoCounts, kanoCategories } from './kanoTable.ts';

export interface KanoSegmentTest {
  ok: true;
  n: number;
  method: 'chi-square';
  /** Categories that anybody is in; the test is of segments by these. */
  categories: KanoCategory[];
  chi2: number;
  df: number;
  p: number;
  /** Strength of the association, from 0 to 1 (Cramér 1946). */
  cramersV: number;
  /** Expected counts under 5 in over a fifth of the cells: p is then a rough one (Cochran 1954). */
  isRough: boolean;
}

/**
 * Whether segments of customers see a feature differently: Pearson's chi-square of segments by categories. When they do, one
 * category for all hides two groups of people. For several features at once, adjust the p values (`adjustP`).
 *
 * Not enough: `one-group` under two segments with answers, `constant` when all are in one category.
 */
export function compareKanoSegments(segments: readonly KanoCounts[]): KanoSegmentTest | NotEnough {
  const filled = segments.map((counts) => ({ counts, n: sizeOf(counts) })).filter(({ n }) => n > 0);
  const n = filled.reduce((sum, segment) => sum + segment.n, 0);
  if (filled.length < 2) return { ok: false, reason: 'one-group', n, needed: 0 };
  const totalOf = (category: KanoCategory) => filled.reduce((sum, { counts }) => sum + counts[category], 0);
  const categories = kanoCategories.filter((category) => totalOf(category) > 0);
  if (categories.length < 2) return { ok: false, reason: 'constant', n, needed: 0 };
  let chi2 = 0;
  let small = 0;
  for (const category of categories) {
    for (const segment of filled) {
      const expected = (segment.n * totalOf(category)) / n;
      chi2 += (segment.counts[category] - expected) ** 2 / expected;
      if (expected < 5) small++;
    }
  }
  const df = (filled.length - 1) * (categories.length - 1);
  return {
    ok: true,
    n,
    method: 'chi-square',
    categories,
    chi2,
    df,
    p: chiSquareTail(chi2, df),
    cramersV: Math.sqrt(chi2 / (n * Math.min(filled.length - 1, categories.length - 1))),
    isRough: small > 0.2 * filled.length * categories.length,
  };
}

function sizeOf(counts: KanoCounts): number {
  return kanoCategories.reduce((sum, category) => sum + counts[category], 0);
}
