export type { Collinearity } from './collinearity.ts';
export { type Driver, type DriverAnalysis, type DriverOptions, driverAnalysis } from './driverAnalysis.ts';
export type { DriverData, MissingRatings, Rating } from './driverData.ts';
export {
  type Crosshair,
  type ImportancePerformance,
  type ImportancePerformanceItem,
  importancePerformance,
  type Placed,
  type PlacedItem,
  type Quadrant,
} from './importancePerformance.ts';
export type { RankStability } from './rankStability.ts';
export { relativeWeights, weightsWorkspace } from './relativeWeights.ts';
export { rSquaredInterval } from './rSquaredInterval.ts';
export { type SampledShapley, sampledShapley } from './sampledShapley.ts';
export { shapleyValues, shapleyWorkspace } from './shapleyValues.ts';
export {
  type ComparedItem,
  type ImportanceItem,
  type ImportanceKind,
  type StatedAgainstDerived,
  statedAgainstDerived,
} from './statedAgainstDerived.ts';
