export { type ArmShare, assignArm, placeOfUnit } from './allocation/assignArm.ts';
export { murmurHash3 } from './allocation/murmurHash3.ts';
export { type SampleRatioCheck, sampleRatio } from './allocation/sampleRatio.ts';
export { detectableDifference, type MeansEffect, meansPower, meansSize } from './size/meansPower.ts';
export { detectableShare, proportionsPower, proportionsSize } from './size/proportionsPower.ts';
export type { PowerOptions, SampleSize } from './size/sampleSize.ts';
