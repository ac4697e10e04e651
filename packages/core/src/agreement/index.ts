export type { AlphaMetric } from './alpha/disagreement.ts';
export type { CategoryKappa } from './categoryKappas.ts';
export { type CohenKappa, cohenKappa, type KappaWeights } from './cohenKappa.ts';
export { crossLabels } from './crossLabels.ts';
export type { FleissEstimate } from './fleissEstimate.ts';
export { type FleissKappa, fleissKappa } from './fleissKappa.ts';
export { type AlphaOptions, type KrippendorffAlpha, krippendorffAlpha } from './krippendorffAlpha.ts';
export type { Labels } from './labels.ts';
export { rawAgreement } from './rawAgreement.ts';
