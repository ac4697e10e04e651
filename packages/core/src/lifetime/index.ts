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
