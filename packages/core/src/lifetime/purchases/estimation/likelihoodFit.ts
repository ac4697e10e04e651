import type { Estimate } from '../../../estimate.ts';

export interface ParameterEstimate extends Estimate {
  /** By the delta method; null where the data do not identify the parameter. */
  standardError: number | null;
}

/** A model of positive parameters, fitted by maximum likelihood. */
export interface LikelihoodFit<Name extends string> {
  ok: true;
  model: string;
  parameters: Record<Name, number>;
  estimates: Record<Name, ParameterEstimate>;
  logLikelihood: number;
  /** Customers behind it. */
  n: number;
  /** Whether the search ended where the likelihood is flat. If not, take the parameters for a hint. */
  converged: boolean;
  iterations: number;
  /** Times that the likelihood was worked out, over all starts. */
  evaluations: number;
  /**
   * Parameters that the data do not pin down: they could be far larger or smaller with as good a fit (as when customers are all
   * alike, or nobody leaves). Predictions inside the range of the data still hold; standard errors do not.
   */
  unidentified: Name[];
  /** Of the logarithms of the parameters, in the order of `parameters`; null where the likelihood is flat in some direction. */
  logCovariance: number[][] | null;
  /** Of the estimates, in the order of `parameters`. */
  correlation: number[][] | null;
}

/** What is needed of a fit to work with it later: it can be kept as JSON. */
export type KnownParameters<Name extends string> = Pick<
  LikelihoodFit<Name>,
  'parameters' | 'n' | 'unidentified' | 'logCovariance'
>;

export interface FitOptions {
  /** Coverage of intervals, .95 unless told. */
  level?: number;
}
