import type { CaseRule, CaseSignal } from './caseRule.ts';
import { matchOwn } from './ownMatch.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const wordKinds: ReadonlySet<string> = new Set(['contact', 'message', 'answer', 'review', 'complaint']);
/** Kinds by which a customer brings a matter. */
export const matterKinds: ReadonlySet<string> = new Set(['contact', 'message', 'complaint']);
const brokenDeliveries: ReadonlySet<string> = new Set(['late', 'lost']);

/**
 * The rules that an exchange meets, in their order. Rules of the relationship are met by changes of it, and those of promises
 * by time: see `isTurnMet` and `isPromiseBroken`.
 */
export function matchRules(rules: readonly CaseRule[], signal: CaseSignal, nowMs: number): CaseRule[] {
  const ageHours = (nowMs - signal.atMs) / hourMs;
  return rules.filter((rule) => rule.isOn && ageHours <= rule.maxAgeHours && isMet(rule, signal));
}

/** How strongly words are negative, from 0 to 1: ill will, hostility or leaving, whichever is strongest. */
export function negativityOf(cues: CaseSignal['cues']): number {
  if (cues === null) return 0;
  return Math.max(0, -(cues.valence ?? 0), cues.hostility ?? 0, cues['intent-to-leave'] ?? 0);
}

function isMet({ trigger }: CaseRule, signal: CaseSignal): boolean {
  const isInbound = signal.direction === 'inbound';
  switch (trigger.kind) {
    case 'low-score': {
      if (signal.score === null || signal.score.measure !== trigger.measure) return false;
      const { score } = signal.score;
      return trigger.side === 'at-most' ? score <= trigger.bound : score >= trigger.bound;
    }
    case 'negative-words':
      return isInbound && wordKinds.has(signal.kind) && negativityOf(signal.cues) >= trigger.strength;
    case 'second-contact':
      return (
        isInbound &&
        matterKinds.has(signal.kind) &&
        signal.sinceSameMatterMs !== null &&
        signal.sinceSameMatterMs <= trigger.withinDays * dayMs
      );
    case 'promise-overdue':
      return signal.kind === 'delivery' && signal.outcome !== null && brokenDeliveries.has(signal.outcome);
    case 'complaint':
      return isInbound && signal.kind === 'complaint';
    case 'own':
      return matchOwn(trigger.match, signal);
    case 'turned-hostile':
      return false;
  }
}

/** Whether a promise that was not kept meets a rule: past its time and grace, and not longer ago than the rule looks back. */
export function isPromiseBroken(
  { isOn, trigger, maxAgeHours }: CaseRule,
  promise: { dueMs: number },
  nowMs: number,
): boolean {
  if (!isOn || trigger.kind !== 'promise-overdue') return false;
  const lateHours = (nowMs - promise.dueMs) / hourMs - trigger.graceHours;
  return lateHours >= 0 && lateHours <= maxAgeHours;
}

/** The most pressing of rules met; null when none was. */
export function mostPressing(rules: readonly CaseRule[]): CaseRule | null {
  const order = ['urgent', 'high', 'normal', 'low'];
  return rules.toSorted((a, b) => order.indexOf(a.priority) - order.indexOf(b.priority))[0] ?? null;
}
