export { shippedMoments } from './catalogue/index.ts';
export {
  chanceOfFit,
  decideMoments,
  leastChanceOfFit,
  type MomentCandidate,
  type MomentLimits,
  type MomentStanding,
  type MomentVerdict,
  type SilenceReason,
  silenceReasons,
} from './decide/decide.ts';
export { isHeld } from './decide/isHeld.ts';
export { occasionsOf } from './evaluate/occasionsOf.ts';
export { mayStart, reachDays } from './evaluate/reach.ts';
export type { Day, MomentEvent, MomentFacts, MomentWhy, Occasion } from './facts.ts';
export { fillText, textVariables, unknownVariables } from './fillText.ts';
export {
  type GestureWay,
  gestureWays,
  type Moment,
  type MomentPurpose,
  type MomentText,
  momentPurposes,
} from './moment.ts';
export { postalAddress } from './postalAddress.ts';
export type { EventMatch, MomentCondition, MomentRule, MomentTrigger, ProductNewsKind } from './rule.ts';
