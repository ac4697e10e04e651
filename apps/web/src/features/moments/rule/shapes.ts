import type { MomentDraft } from '@rapport/contracts/moments';

export type Trigger = MomentDraft['rule']['trigger'];
export type Condition = MomentDraft['rule']['conditions'][number];
export type EventMatch = Extract<Trigger, { kind: 'event' }>['events'][number];

/** Whole numbers of a text such as "1, 10, 25". */
export function numbersIn(text: string): number[] {
  return [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits)).filter((value) => value > 0);
}

/** An empty list asks for nothing. */
export function optional<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}
