/** Pareto / negative binomial: see `fitParetoNbd`. */
export interface ParetoNbdParameters {
  /** Shape of the purchase rates, which are gamma over customers. */
  r: number;
  /** Rate of the purchase rates, in units of time: r / alpha is the mean number of purchases a unit. */
  alpha: number;
  /** Shape of the rates of leaving, which are gamma over customers, so that lifetimes are Pareto. */
  s: number;
  /** Rate of the rates of leaving, in units of time: s / beta is the mean rate. */
  beta: number;
}

export type ParetoNbdName = keyof ParetoNbdParameters;
