/** What is made of a score: a rule from an answer to what it is worth, and its name. */
export interface ScoreConvention {
  /** Stable key, printed beside the number, as `top-2-box-of-5`. */
  key: string;
  /** `net`: share of the good less share of the bad. `share`: of those who count. `mean`: of the answers themselves. */
  kind: 'net' | 'share' | 'mean';
  /** Answers are whole numbers between these, both included. */
  scale: Scale;
  /** What an answer is worth: -1, 0 or 1 for `net`; 0 or 1 for `share`; monotone in the answer for `mean`. */
  worth: (score: number) => number;
  /** Whether a rise is good news. */
  higherIsBetter: boolean;
}

export interface Scale {
  lowest: number;
  highest: number;
}

/** Between which values the figure can be. */
export function boundsOf({ kind, scale, worth }: ScoreConvention): Scale {
  if (kind === 'net') return { lowest: -1, highest: 1 };
  if (kind === 'share') return { lowest: 0, highest: 1 };
  const ends = [worth(scale.lowest), worth(scale.highest)];
  return { lowest: Math.min(...ends), highest: Math.max(...ends) };
}

/**
 * The share of people of whom something is true: scores are 1 (it is) and 0. For comparing shares that are no score, as first
 * contact resolution or a rate of response.
 */
export function truthConvention(key: string, higherIsBetter = true): ScoreConvention {
  return { key, kind: 'share', scale: { lowest: 0, highest: 1 }, worth: (score) => score, higherIsBetter };
}
