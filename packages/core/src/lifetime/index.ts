export {
  type AvoidableChurn,
  type AvoidableOptions,
  avoidableChurn,
  type Counterfactual,
  type Departure,
  type DepartureGroup,
  type Dissatisfaction,
  type RetainedAssumption,
} from './churn/avoidable/avoidableChurn.ts';
export type { Excess, Exposure } from './churn/avoidable/excessDepartures.ts';
export { type ChurnAnalysis, type ChurnOptions, churnAnalysis } from './churn/churnAnalysis.ts';
export { areaUnderCurve } from './churn/judge/areaUnderCurve.ts';
export { type Calibration, type CalibrationBin, calibration } from './churn/judge/calibration.ts';
export type { RecalibrationJudgement } from './churn/judge/judgeRecalibration.ts';
export { type LiftRow, liftTable } from './churn/judge/liftTable.ts';
export { type BrierScore, brierScore, logLoss } from './churn/judge/scores.ts';
export type { SuspectColumn } from './churn/leakGuard.ts';
export type { ChurnEffect, ColumnSpread } from './churn/model/churnEffects.ts';
export type { ChurnModel, ChurnModelColumn } from './churn/model/churnModel.ts';
export type { ChurnColumn, ChurnTable, NumberColumn, WordsColumn } from './churn/model/churnTable.ts';
export type { DroppedColumn } from './churn/model/encoding.ts';
export { predictChurn } from './churn/model/predictChurn.ts';
export { type Cohort, type CohortCell, cohortRetention } from './cohorts/cohortRetention.ts';
export { bgBbAlive } from './purchases/bgBb/bgBbAlive.ts';
export { bgBbDiscountedFuture } from './purchases/bgBb/bgBbDiscountedFuture.ts';
export { bgBbExpected, bgBbExpectedFuture } from './purchases/bgBb/bgBbExpected.ts';
export type { BgBbName, BgBbParameters } from './purchases/bgBb/bgBbParameters.ts';
export { fitBgBb } from './purchases/bgBb/fitBgBb.ts';
export { bgNbd } from './purchases/bgNbd/bgNbd.ts';
export type { BgNbdName, BgNbdParameters } from './purchases/bgNbd/bgNbdParameters.ts';
export type {
  FitOptions,
  KnownParameters,
  LikelihoodFit,
  ParameterEstimate,
} from './purchases/estimation/likelihoodFit.ts';
export { parameterDraws } from './purchases/estimation/parameterDraws.ts';
export { type QuantityScale, quantityEstimate } from './purchases/estimation/quantityEstimate.ts';
export { discountedFuturePurchases } from './purchases/future/discountedFuturePurchases.ts';
export type { DiscountOptions } from './purchases/future/discountedTotal.ts';
export { expectedFuturePurchases } from './purchases/future/expectedFuturePurchases.ts';
export { type CustomerForecasts, forecastCustomers } from './purchases/future/forecastCustomers.ts';
export { probabilityActive } from './purchases/future/probabilityActive.ts';
export type { PurchaseModel } from './purchases/future/purchaseModel.ts';
export { expectedSpend } from './purchases/gammaGamma/expectedSpend.ts';
export {
  fitGammaGamma,
  type GammaGammaFit,
  type SpendHistories,
} from './purchases/gammaGamma/fitGammaGamma.ts';
export type { GammaGammaName, GammaGammaParameters } from './purchases/gammaGamma/gammaGammaParameters.ts';
export type { PurchaseHistories, PurchaseHistory } from './purchases/histories/purchaseHistories.ts';
export {
  type PurchaseSummary,
  type SummaryOptions,
  summarisePurchases,
} from './purchases/histories/summarisePurchases.ts';
export { daysPerUnit, discountPerUnit, type TimeUnit } from './purchases/histories/timeUnit.ts';
export type { Transactions } from './purchases/histories/transactions.ts';
export type { AliveGroup } from './purchases/holdOut/byAlive.ts';
export type { FrequencyGroup } from './purchases/holdOut/byFrequency.ts';
export {
  evaluateHoldOut,
  type HeldOutHistories,
  type HoldOutEvaluation,
} from './purchases/holdOut/evaluateHoldOut.ts';
export { paretoNbd } from './purchases/paretoNbd/paretoNbd.ts';
export type { ParetoNbdName, ParetoNbdParameters } from './purchases/paretoNbd/paretoNbdParameters.ts';
export { type ContractTenures, tenuresFromSurvivors } from './purchases/sbg/contractTenures.ts';
export { fitSbg } from './purchases/sbg/fitSbg.ts';
export { sbgDiscountedLifetime, sbgDiscountedResidual } from './purchases/sbg/sbgDiscounted.ts';
export type { SbgName, SbgParameters } from './purchases/sbg/sbgParameters.ts';
export { sbgRetention } from './purchases/sbg/sbgRetention.ts';
export { sbgSurvival } from './purchases/sbg/sbgSurvival.ts';
export { customerValue } from './purchases/value/customerValue.ts';
export { type CustomerValues, customerValues } from './purchases/value/customerValues.ts';
export type { SimulationOptions, SpendingHistories, ValueTerms } from './purchases/value/valueTerms.ts';
export type { CoxColumn } from './survival/cox/coxDesign.ts';
export { type CoxCoefficient, type CoxModel, coxModel } from './survival/cox/coxModel.ts';
export type { ColumnProportionality, Proportionality } from './survival/cox/proportionality.ts';
export {
  kaplanMeier,
  type SurvivalCurve,
  type SurvivalInterval,
  type SurvivalOptions,
} from './survival/kaplanMeier.ts';
export { type LogRankGroup, type LogRankTest, logRank } from './survival/logRank.ts';
export { medianSurvival, type SurvivalTime } from './survival/medianSurvival.ts';
export { type RestrictedMean, restrictedMean } from './survival/restrictedMean.ts';
export { survivalAt } from './survival/survivalAt.ts';
export type { SurvivalData } from './survival/survivalData.ts';
