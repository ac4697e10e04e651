export { type CesOptions, cesConvention, customerEffort } from './ces/customerEffort.ts';
export {
  type ComparedPair,
  compareGroups,
  type Group,
  type GroupComparison,
  type GroupsOptions,
} from './compare/compareGroups.ts';
export { comparePaired, type PairCount } from './compare/comparePaired.ts';
export {
  comparePeriods,
  type Period,
  type PeriodComparison,
  type PeriodStep,
  type PeriodsOptions,
} from './compare/comparePeriods.ts';
export { type CompareOptions, compareTwo } from './compare/compareTwo.ts';
export type { OverallTest } from './compare/overallTest.ts';
export type { JudgedDifference, ScoreDifference, TestMethod, Verdict } from './compare/scoreDifference.ts';
export type { Trend } from './compare/trendOf.ts';
export {
  type CsatOptions,
  csatConvention,
  csatMeanConvention,
  customerSatisfaction,
  satisfactionMean,
} from './csat/customerSatisfaction.ts';
export { type Confusion, confusionOf } from './fcr/confusionOf.ts';
export type { Contact, FcrOptions } from './fcr/contact.ts';
export { type ContactOutcome, contactOutcomes } from './fcr/contactOutcomes.ts';
export { declaredResolution } from './fcr/declaredResolution.ts';
export {
  type ChannelResolution,
  type FirstContactResolution,
  firstContactResolution,
} from './fcr/firstContactResolution.ts';
export { compareKanoSegments, type KanoSegmentTest } from './kano/compareKanoSegments.ts';
export { type KanoAnswer, readKanoAnswer } from './kano/kanoAnswer.ts';
export { type FongTest, type KanoFeature, type KanoOptions, kanoFeature } from './kano/kanoFeature.ts';
export {
  countKano,
  type KanoCategory,
  type KanoCounts,
  type KanoTable,
  kanoCategories,
  kanoCategory,
} from './kano/kanoTable.ts';
export {
  type ClassShare,
  type NpsEstimate,
  netPromoterScore,
  npsConvention,
  npsCounts,
} from './nps/netPromoterScore.ts';
export { cronbachAlpha } from './orientation/cronbachAlpha.ts';
export {
  type OrientationIndex,
  type OrientationPillar,
  orientationIndex,
} from './orientation/orientationIndex.ts';
export type { OrientationShares } from './orientation/orientationShares.ts';
export type { OrientationSite } from './orientation/orientationSites.ts';
export type {
  OrientationItem,
  OrientationOptions,
  Pillar,
  StaffAnswers,
} from './orientation/questionnaire.ts';
export {
  againstReference,
  type PulseReference,
  type ReferenceDifference,
} from './pulse/againstReference.ts';
export { addSums, type DriverSums, noRatings, type PulseRating, sumRatings } from './pulse/pulseAnswers.ts';
export { type PulseDriver, pulseDrivers } from './pulse/pulseDrivers.ts';
export { type DriverGap, pulseGaps } from './pulse/pulseGaps.ts';
export { type PulseOptions, type PulseScore, pulseScore, pulseScoreOfSums } from './pulse/pulseScore.ts';
export {
  completionRate,
  type Dispositions,
  type OutcomeOptions,
  type OutcomeRate,
  outcomeRate,
} from './response/outcomeRate.ts';
export { estimateScore, type ScoreEstimate, type ScoreOptions } from './scores/estimateScore.ts';
export type { IntervalMethod, IntervalOptions } from './scores/intervals/intervalOf.ts';
export type { Weighting } from './scores/pointTally.ts';
export { type Scale, type ScoreConvention, truthConvention } from './scores/scoreConvention.ts';
export { type Answers, countScores, type ScoreCount, type ScoreCounts } from './scores/scoreCounts.ts';
export { type SuppressedCells, suppressCells } from './suppression/suppressCells.ts';
export { type SuppressedTable, suppressTable } from './suppression/suppressTable.ts';
export type { Hidden, SuppressionOptions } from './suppression/tableNetwork.ts';
export { type EffectiveSize, effectiveSize } from './weights/effectiveSize.ts';
export { type RakedLevel, type RakedWeights, type RakingOptions, rake } from './weights/rake.ts';
export type { RakingMargin, RakingSample } from './weights/rakingMargin.ts';
