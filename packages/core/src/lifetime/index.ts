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
