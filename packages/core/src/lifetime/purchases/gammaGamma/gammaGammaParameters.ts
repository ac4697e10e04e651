/** See `fitGammaGamma`. */
export interface GammaGammaParameters {
  /** Shape of what a customer spends each time, which is gamma. */
  p: number;
  /** Shape of the customers' own rates, which are gamma too: the mean spent over customers is p gamma / (q - 1). */
  q: number;
  /** Rate of the same, in money. */
  gamma: number;
}

export type GammaGammaName = keyof GammaGammaParameters;
