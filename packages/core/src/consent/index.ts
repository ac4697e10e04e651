export {
  type ContactDecision,
  type ContactQuestion,
  type ContactRefusal,
  contactRefusals,
  decideContact,
  limitOf,
  type PastContact,
} from './decideContact.ts';
export { isWithinHours, nextOpening, type Place } from './hours.ts';
export {
  type ContactBasis,
  type ContactPurpose,
  contactBases,
  generalPurpose,
  shippedPurposes,
} from './purposes.ts';
export { type ContactHours, type ContactRule, shippedRules } from './rules.ts';
export { type ConsentStatement, type Standing, standingOf } from './standing.ts';
