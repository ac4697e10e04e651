/** Beta-geometric / negative binomial: see `fitBgNbd`. */
export interface BgNbdParameters {
  /** Shape of the purchase rates, which are gamma over customers. */
  r: number;
  /** Rate of the purchase rates, in units of time: r / alpha is the mean number of purchases a unit. */
  alpha: number;
  /** a / (a + b) is the mean probability of leaving after a purchase, which is beta over customers. */
  a: number;
  b: number;
}

export type BgNbdName = keyof BgNbdParameters;
