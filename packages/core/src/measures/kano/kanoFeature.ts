import type { Estimate, Interval, Measured } from '../../estimate.ts';
import { wilsonInterval } from '../../numeric/wilsonInterval.ts';
import { standardScore } from '../scores/intervals/standardScore.ts';
import type { KanoCategory, KanoCounts, KanoTable } from './kanoTable.ts';

/** Whether the most frequent category stands out from the next (Fong 1996). */
export interface FongTest {
  first: KanoCategory;
  second: KanoCategory;
  /** Answers by which the first is ahead, and by how many it would have to be. */
  difference: number;
  threshold: number;
  isSignificant: boolean;
}

/** What a feature is to customers. `value` is `better`. */
export interface KanoFeature extends Estimate {
  counts: KanoCounts;
  /** The most frequent category; ties go to M, O, A, I, R, Q in that order. */
  category: KanoCategory;
  /** By the rule A + O + M > I + R + Q (Berger et al. 1993): the class may differ from the mode. */
  rule: KanoCategory;
  /** Satisfaction gained if it is there: (A + O) / (A + O + M + I), from 0 to 1. Null when nobody is in these. */
  better: number | null;
  betterInterval: Interval | null;
  /** Satisfaction lost if it is not: -(O + M) / (A + O + M + I), from -1 to 0. */
  worse: number | null;
  worseInterval: Interval | null;
  /** Share of A, O and M: how much the feature matters at all. */
  totalStrength: number;
  totalStrengthInterval: Interval;
  /** Share of the first category less that of the second: how clear the class is. */
  categoryStrength: number;
  categoryStrengthInterval: Interval;
  fong: FongTest;
  /** Share of pairs that contradict themselves: above a tenth or so, the question was not understood. */
  questionable: number;
}

export interface KanoOptions {
  /** Which table the counts come from, for the convention told beside the result. */
  table?: KanoTable;
  level?: number;
}

const byPrecedence: readonly KanoCategory[] = ['M', 'O', 'A', 'I', 'R', 'Q'];

/**
 * Kano's analysis of one feature from how many pairs of answers fall in each category (Kano et al. 1984; satisfaction
 * coefficients of Berger et al. 1993; strengths of Lee & Newcomb 1997; Fong 1996 at 10 %).
 *
 * Intervals: Wilson for shares; for the difference of two shares of one sample, Wald adjusted as Agresti & Min (2005).
 * Not enough: `too-few-answers`.
 *
 * @example kanoFeature({ A: 45, O: 123, M: 95, I: 33, R: 0, Q: 0 }) // O, better .568, worse -.736, Fong 28 against 19.4
 */
export function kanoFeature(
  counts: KanoCounts,
  { table = 'standard', level = 0.95 }: KanoOptions = {},
): Measured<KanoFeature> {
  const { A, O, M, I, R, Q } = counts;
  const n = A + O + M + I + R + Q;
  if (n < 1) return { ok: false, reason: 'too-few-answers', n, needed: 1 };
  const ranked = byPrecedence.toSorted((a, b) => counts[b] - counts[a]);
  const [first, second] = ranked as [KanoCategory, KanoCategory];
  const sided = A + O + M + I;
  const better = sided > 0 ? (A + O) / sided : null;
  const betterInterval = sided > 0 ? wilsonInterval(A + O, sided, level) : null;
  const negated = sided > 0 ? wilsonInterval(O + M, sided, level) : null;
  return {
    ok: true,
    value: better ?? 0,
    n,
    interval: betterInterval,
    method: 'wilson',
    convention: `kano-${table}`,
    counts,
    category: first,
    rule: mostOf(A + O + M > I + R + Q ? ['M', 'O', 'A'] : ['I', 'R', 'Q'], counts),
    better,
    betterInterval,
    worse: sided > 0 ? -(O + M) / sided || 0 : null,
    worseInterval: negated && { low: -negated.high, high: -negated.low || 0, level },
    totalStrength: (A + O + M) / n,
    totalStrengthInterval: wilsonInterval(A + O + M, n, level),
    categoryStrength: (counts[first] - counts[second]) / n,
    categoryStrengthInterval: differenceWithin(counts[first], counts[second], n, level),
    fong: fongTest(first, second, counts, n),
    questionable: Q / n,
  };
}

function mostOf(categories: readonly KanoCategory[], counts: KanoCounts): KanoCategory {
  return categories.reduce((most, each) => (counts[each] > counts[most] ? each : most));
}

function fongTest(first: KanoCategory, second: KanoCategory, counts: KanoCounts, n: number): FongTest {
  const both = counts[first] + counts[second];
  const difference = counts[first] - counts[second];
  const threshold = 1.65 * Math.sqrt((both * (2 * n - both)) / (2 * n));
  return { first, second, difference, threshold, isSignificant: difference >= threshold };
}

/** Two categories of one sample: half an answer is added to each cell of the pair and to what is neither. */
function differenceWithin(first: number, second: number, n: number, level: number): Interval {
  const total = n + 2;
  const [p, q] = [(first + 0.5) / total, (second + 0.5) / total];
  const margin = standardScore(level) * Math.sqrt(Math.max(0, p + q - (p - q) ** 2) / total);
  return { low: Math.max(-1, p - q - margin), high: Math.min(1, p - q + margin), level };
}
