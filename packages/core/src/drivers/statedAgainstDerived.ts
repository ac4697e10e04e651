import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Measured } from '../estimate.ts';

export interface ImportanceItem {
  name: string;
  /** What customers say: a mean rating, or a share who name it. */
  stated: number;
  /** What goes with the outcome: a relative weight or a Shapley value. */
  derived: number;
}

/**
 * `key`: said and acted upon. `unspoken`: acted upon, not said (often what delights). `said-only`: said, hardly acted upon
 * (often taken for granted: it shows when it fails). `minor`: neither.
 */
export type ImportanceKind = 'key' | 'unspoken' | 'said-only' | 'minor';

export interface ComparedItem extends ImportanceItem {
  statedRank: number;
  derivedRank: number;
  kind: ImportanceKind;
}

export interface StatedAgainstDerived {
  items: ComparedItem[];
  /** Spearman's rank correlation: 1 when customers say what they act upon. */
  agreement: Measured;
  /** High is at or over the median of the items. */
  convention: 'median-split';
}

/**
 * Stated importance against derived importance: the two often differ, and each misleads alone (stated importance overrates
 * basics; derived importance underrates what everybody has). Ranks (mean ranks for ties), four kinds by the medians, and
 * Spearman's correlation with the interval of Bonett & Wright (2000).
 *
 * Not enough, for the agreement: `too-few-drivers` (five), `constant`.
 *
 * @example statedAgainstDerived(items).items.filter(({ kind }) => kind === 'unspoken')
 */
export function statedAgainstDerived(items: readonly ImportanceItem[], level = 0.95): StatedAgainstDerived {
  const stated = meanRanks(items.map((item) => item.stated));
  const derived = meanRanks(items.map((item) => item.derived));
  const middle = (items.length + 1) / 2;
  return {
    items: items.map((item, i) => ({
      ...item,
      statedRank: stated[i]!,
      derivedRank: derived[i]!,
      kind: kindOf(stated[i]! <= middle, derived[i]! <= middle),
    })),
    agreement: spearman(stated, derived, level),
    convention: 'median-split',
  };
}

function kindOf(isSaid: boolean, isActedUpon: boolean): ImportanceKind {
  if (isActedUpon) return isSaid ? 'key' : 'unspoken';
  return isSaid ? 'said-only' : 'minor';
}

function spearman(a: number[], b: number[], level: number): Measured {
  const n = a.length;
  if (n < 5) return { ok: false, reason: 'too-few-drivers', n, needed: 5 };
  const middle = (n + 1) / 2;
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < n; i++) {
    ab += (a[i]! - middle) * (b[i]! - middle);
    aa += (a[i]! - middle) ** 2;
    bb += (b[i]! - middle) ** 2;
  }
  if (aa === 0 || bb === 0) return { ok: false, reason: 'constant', n, needed: 0 };
  const value = ab / Math.sqrt(aa * bb);
  const z = Math.atanh(Math.min(1 - 1e-9, Math.max(1e-9 - 1, value)));
  const margin = normalQuantile(0.5 + level / 2, 0, 1) * Math.sqrt((1 + (value * value) / 2) / (n - 3));
  return {
    ok: true,
    value,
    n,
    interval: { low: Math.tanh(z - margin), high: Math.tanh(z + margin), level },
    method: 'bonett-wright',
    convention: 'spearman-mean-ranks',
  };
}

/** Ranks from the highest; equal values share the mean of theirs. */
function meanRanks(values: number[]): number[] {
  return values.map((value) => {
    const above = values.filter((other) => other > value).length;
    const equal = values.filter((other) => other === value).length;
    return above + (equal + 1) / 2;
  });
}
