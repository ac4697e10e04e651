import type { MomentEvent } from '../facts.ts';
import type { MomentRule } from '../rule.ts';
import { matchesAny } from './matchEvent.ts';

/** How many days back a rule looks at exchanges. */
export function reachDays({ trigger, conditions }: MomentRule): number {
  const back =
    trigger.kind === 'event'
      ? trigger.afterDays + trigger.lastsDays
      : trigger.kind === 'return'
        ? trigger.lastsDays
        : 0;
  const before = conditions.reduce(
    (most, each) => (each.kind === 'happened' ? Math.max(most, each.withinDays) : most),
    0,
  );
  return back + before + (before > 0 ? trigger.lastsDays : 0) + 1;
}

/** Whether an exchange that just came may make this rule's moment due, soon or now. Decided from the exchange alone. */
export function mayStart({ trigger }: MomentRule, event: Omit<MomentEvent, 'id' | 'day'>): boolean {
  if (trigger.kind === 'event') return trigger.afterDays <= 1 && matchesAny(trigger.events, event);
  return trigger.kind === 'return' && event.kind === 'purchase';
}
