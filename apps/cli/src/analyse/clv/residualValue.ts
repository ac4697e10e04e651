import {
  customerValues,
  expectedSpend,
  fitGammaGamma,
  type LikelihoodFit,
  type PurchaseModel,
  type PurchaseSummary,
} from '@rapport/core/lifetime';
import { seededRandom } from '@rapport/core/numeric';
import { notEnoughProblem } from '../output/notEnough.ts';

interface ValueOptions {
  /** Continuous, a unit of time. */
  discount: number;
  horizon: number;
  seed: number;
  level: number;
}

/** What customers are worth over the horizon: Gamma-Gamma spend times discounted purchases. */
export function residualValue<Name extends string>(
  file: string,
  model: PurchaseModel<Name>,
  purchases: LikelihoodFit<Name>,
  summary: PurchaseSummary,
  { discount, horizon, seed, level }: ValueOptions,
) {
  const meanValue = summary.meanValue ?? new Float64Array(summary.n);
  const spend = fitGammaGamma({ frequency: summary.frequency, meanValue }, { level });
  if (!spend.ok) throw notEnoughProblem(file, spend);
  const found = customerValues(
    { model, purchases, spend, discount, horizon },
    { ...summary, meanValue },
    { random: seededRandom(seed), level },
  );
  if (!found.ok) throw notEnoughProblem(file, found);
  const spends = Float64Array.from(
    summary.frequency,
    (frequency, i) => expectedSpend(spend.parameters, frequency, meanValue[i]!) ?? 0,
  );
  const { parameters, logLikelihood, n, leftOut, frequencyCorrelation, converged, unidentified } = spend;
  return {
    total: found.total,
    values: found.values,
    spends,
    spend: {
      model: 'gamma-gamma',
      parameters,
      logLikelihood,
      n,
      leftOut,
      converged,
      unidentified,
      ...(frequencyCorrelation === null ? {} : { frequencyCorrelation }),
    },
  };
}
