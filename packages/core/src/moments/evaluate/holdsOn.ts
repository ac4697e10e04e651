import { axes } from '../../relations/axes.ts';
import type { Day, MomentFacts } from '../facts.ts';
import type { MomentCondition } from '../rule.ts';
import { matchEvent } from './matchEvent.ts';

/** Whether a condition holds on a day. Counts and position are those of now: the past of a preview reads them as they became. */
export function holdsOn(condition: MomentCondition, facts: MomentFacts, day: Day): boolean {
  switch (condition.kind) {
    case 'purchases':
      return isBetween(facts.purchases, condition.atLeast, condition.atMost);
    case 'value':
      return isBetween(facts.valueCents, condition.atLeastCents, condition.atMostCents);
    case 'known-for':
      return (
        facts.firstDay !== null &&
        isBetween(day - facts.firstDay, condition.atLeastDays, condition.atMostDays)
      );
    case 'axis': {
      const place = facts.position[axes.indexOf(condition.axis)];
      return place !== undefined && isBetween(place, condition.atLeast, condition.atMost);
    }
    case 'happened': {
      const { event, withinDays } = condition;
      const happened = facts.events.some(
        (each) => each.day <= day && each.day > day - withinDays && matchEvent(event, each),
      );
      return happened !== (condition.isNot ?? false);
    }
  }
}

function isBetween(value: number, least: number | undefined, most: number | undefined): boolean {
  return (least === undefined || value >= least) && (most === undefined || value <= most);
}
