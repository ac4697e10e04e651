/** A rated aspect, one value a respondent; NaN where it was not answered. */
export interface Rating {
  name: string;
  values: ArrayLike<number>;
}

export interface DriverData {
  /** What is to be explained, as satisfaction or intention to stay. */
  outcome: Rating;
  drivers: Rating[];
  /** Survey weights, above 0. Left out: each counts for 1. */
  weights?: ArrayLike<number>;
}

/**
 * What is done about unanswered ratings. `listwise`: only rows without any. `pairwise`: each correlation from the rows that
 * have both. `mean`: an unanswered driver is put at its mean, which weakens its correlations. The outcome is never filled in.
 */
export type MissingRatings = 'listwise' | 'pairwise' | 'mean';
