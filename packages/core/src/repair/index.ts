export { type CountComparison, compareCounts } from './compareCounts.ts';
export { compareManyCounts } from './compareManyCounts.ts';
export { type ExamplePhrase, examplePhrases } from './examplePhrases.ts';
export {
  type StandardisedDifference,
  type Stratum,
  standardisedDifference,
} from './standardisedDifference.ts';
