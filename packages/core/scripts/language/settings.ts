/** How the classifiers are trained. Their hash is kept in the model. */
export interface Settings {
  /** A feature must be seen in so many texts. */
  least: number;
  /** Features kept. */
  keep: number;
  /** By group: words, pairs, characters, style, cues, frames. */
  groupWeights: readonly number[];
  penalty: number;
  /** Added to the score of the background class, at the final temperature. */
  backgroundBias: number;
  firstIterations: number;
  iterations: number;
}

export const settings: Settings = {
  least: 2,
  keep: 28_000,
  groupWeights: [1, 1.3, 1, 0.4, 0.4, 0.5],
  penalty: 6e-6,
  backgroundBias: 1,
  firstIterations: 8,
  iterations: 32,
};
