import { relationshipTypes } from '../../relations/catalogue.ts';
import type { CaseRule, CaseTrigger } from './caseRule.ts';

/** A change of the relationship shown that a rule looks for. */
export interface TurnMatch {
  /** Types it was before; absent: any, none shown yet among them. */
  from?: readonly string[] | undefined;
  /** Types it became, or any of conflict. */
  to: 'hostile' | readonly string[];
  /** How surely it is what it became, at least; from 0 to 1. */
  probability: number;
}

/** What the relationship shown was and became. */
export interface Turn {
  type: string;
  /** Null when none was shown before. */
  previousType: string | null;
  probability: number;
  atMs: number;
}

const hourMs = 3_600_000;
const hostileTypes: readonly string[] = relationshipTypes
  .filter(({ family }) => family === 'hostile')
  .map(({ key }) => key);

/** Whether a change of the relationship shown meets a rule. */
export function isTurnMet({ isOn, trigger, maxAgeHours }: CaseRule, turn: Turn, nowMs: number): boolean {
  const asked = turnAsked(trigger);
  if (!isOn || asked === null || nowMs - turn.atMs > maxAgeHours * hourMs) return false;
  return turn.probability >= asked.probability && isTurned(asked, turn);
}

/** Whether it became one of conflict, and was none before. */
export function isHostileTurn(turn: Pick<Turn, 'type' | 'previousType'>): boolean {
  return isTurned({ to: 'hostile' }, turn);
}

function turnAsked(trigger: CaseTrigger): TurnMatch | null {
  if (trigger.kind === 'turned-hostile') return { to: 'hostile', probability: trigger.probability };
  return trigger.kind === 'own' ? (trigger.match.turn ?? null) : null;
}

/** From one of the types asked for to another of them is no turn, unless it is said to be one. */
function isTurned(
  { from, to }: Omit<TurnMatch, 'probability'>,
  { type, previousType }: Pick<Turn, 'type' | 'previousType'>,
): boolean {
  const became = to === 'hostile' ? hostileTypes : to;
  if (!became.includes(type)) return false;
  if (from === undefined) return previousType === null || !became.includes(previousType);
  return previousType !== null && from.includes(previousType);
}
