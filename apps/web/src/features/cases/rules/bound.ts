import type { Rule } from './queries.ts';

type Trigger = Rule['trigger'];

/** The one number that a rule turns on, as its field shows it; null where there is none. */
export function boundOf(trigger: Trigger): {
  value: number;
  min: number;
  max: number;
  step: number;
  unit: 'percent' | 'days' | 'hours' | null;
} | null {
  switch (trigger.kind) {
    case 'low-score':
      return { value: trigger.bound, min: 0, max: 100, step: 1, unit: null };
    case 'negative-words':
      return { value: Math.round(trigger.strength * 100), min: 10, max: 100, step: 5, unit: 'percent' };
    case 'second-contact':
      return { value: trigger.withinDays, min: 1, max: 90, step: 1, unit: 'days' };
    case 'promise-overdue':
      return { value: trigger.graceHours, min: 0, max: 720, step: 1, unit: 'hours' };
    case 'turned-hostile':
      return { value: Math.round(trigger.probability * 100), min: 10, max: 100, step: 5, unit: 'percent' };
    case 'complaint':
    case 'own':
      return null;
  }
}

export function withBound(trigger: Trigger, value: number): Trigger {
  switch (trigger.kind) {
    case 'low-score':
      return { ...trigger, bound: Math.round(value) };
    case 'negative-words':
      return { ...trigger, strength: value / 100 };
    case 'second-contact':
      return { ...trigger, withinDays: Math.round(value) };
    case 'promise-overdue':
      return { ...trigger, graceHours: Math.round(value) };
    case 'turned-hostile':
      return { ...trigger, probability: value / 100 };
    case 'complaint':
    case 'own':
      return trigger;
  }
}
