export { type Axis, axes } from './axes.ts';
export {
  catalogueNote,
  type FamilyKey,
  families,
  provenances,
  type RelationshipFamily,
  type RelationshipType,
  relationshipTypes,
  type TypeKey,
  typeKeys,
} from './catalogue.ts';
export { describeContribution, describeToThem } from './describeContribution.ts';
export { type Evolution, evolution, evolutionLimit, evolutionsFrom } from './evolutions.ts';
export {
  type ObservedExchange,
  type ObservedItem,
  type ObservedKind,
  observedChannels,
  observedKinds,
  type TextReading,
} from './exchange.ts';
export { type CustomerExchange, type InferredCustomer, inferCustomers } from './inferCustomers.ts';
export { type Contribution, explainState } from './inference/explainState.ts';
export {
  inferPosition,
  inferState,
  type RelationPosition,
  type RelationState,
} from './inference/inferState.ts';
export { changeMargin, nextShown, type Shown } from './inference/nextShown.ts';
export {
  compareOnTags,
  fewestHeldOut,
  type ModelOnTags,
  type TagComparison,
  type TaggedCustomer,
  type TagVerdict,
  type TypeOnTags,
} from './learning/compareOnTags.ts';
export {
  fewestExamples,
  type LearningExample,
  type LearningOptions,
  type LearningResult,
  learnModel,
} from './learning/learnModel.ts';
export { type RelationModel, shippedModel } from './model.ts';
export { playbooks } from './playbooks/index.ts';
export type { Bilingual, Playbook } from './playbooks/playbook.ts';
export { type Region, shippedRegions } from './regions.ts';
export { signals } from './signals/index.ts';
export type { Signal } from './signals/signal.ts';
export { readTag } from './signals/tagSignals.ts';
export { summarise, type TallySummary } from './summarise.ts';
export { decodeTally } from './tally/decodeTally.ts';
export { encodeTally } from './tally/encodeTally.ts';
export { mergeTallies } from './tally/mergeTallies.ts';
export { observe } from './tally/observe.ts';
export { emptyTally, type Tally } from './tally/tally.ts';
