/** Beta-geometric / beta-binomial: see `fitBgBb`. */
export interface BgBbParameters {
  /** alpha / (alpha + beta) is the mean probability of buying at an opportunity, which is beta over customers. */
  alpha: number;
  beta: number;
  /** gamma / (gamma + delta) is the mean probability of leaving before an opportunity, which is beta over customers. */
  gamma: number;
  delta: number;
}

export type BgBbName = keyof BgBbParameters;
