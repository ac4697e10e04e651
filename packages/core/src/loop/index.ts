export { openMsBetween } from './calendar/businessTime.ts';
export { type Calendar, calendarOf, type OpenHours } from './calendar/openHours.ts';
export { type Holiday, publicHolidays } from './calendar/publicHolidays.ts';
export { type Candidate, type CaseNeed, chooseOwner, type OwnerChoice } from './chooseOwner.ts';
export {
  type ProblemMove,
  type ProblemNeed,
  type ProblemStatus,
  problemMoves,
  problemMovesFrom,
  problemMoveTable,
  problemStatuses,
} from './problemStatuses.ts';
export {
  type CasePriority,
  type CaseRule,
  type CaseSignal,
  type CaseTrigger,
  casePriorities,
  type TriggerKind,
  triggerKinds,
} from './rules/caseRule.ts';
export {
  isPromiseBroken,
  matchRules,
  matterKinds,
  mostPressing,
} from './rules/matchRules.ts';
export { type HeardKind, heardKinds, isEmptyMatch, isMixedMatch, type OwnMatch } from './rules/ownMatch.ts';
export { isHostileTurn, isTurnMet, type Turn, type TurnMatch } from './rules/turn.ts';
export { dueAtMs, holdClock, runClock, type SlaClock, stoppedClock, usedMsAt } from './slaClock.ts';
export {
  activeStatuses,
  type CaseMove,
  type CaseStatus,
  caseMoves,
  caseStatuses,
  isClockRunning,
  type MoveNeed,
  moveCase,
  movesFrom,
  moveTable,
} from './statuses.ts';
