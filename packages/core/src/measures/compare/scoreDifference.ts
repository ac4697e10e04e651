import type { Estimate } from '../../estimate.ts';
import type { Correction } from '../../numeric/adjustP.ts';

/** By which test two figures were compared. */
export type TestMethod =
  | 'z-unpooled'
  | 'z-pooled'
  | 'fisher-exact'
  | 'welch-t'
  | 'mover-score'
  | 'mcnemar'
  | 'paired-t';

/** One figure less another; `n` is of both. The interval is of this difference alone, whatever else was compared. */
export interface ScoreDifference extends Estimate {
  standardError: number;
  test: {
    method: TestMethod;
    /** z or t; null where the test has none. */
    statistic: number | null;
    df: number | null;
    /** Two-sided, of this comparison alone. */
    p: number;
  };
}

/** In words: a difference is there, or nothing shows one. The second never says that both are the same. */
export type Verdict = 'difference' | 'no-evidence-of-a-difference';

/** A difference and what may be said of it, given how many were looked at together. */
export interface JudgedDifference extends ScoreDifference {
  adjustedP: number;
  correction: Correction | 'none';
  verdict: Verdict;
  /** Of the first against the second; null without evidence. */
  direction: 'higher' | 'lower' | null;
  /** Whether that is good news for the first; null without evidence. */
  isBetter: boolean | null;
}
