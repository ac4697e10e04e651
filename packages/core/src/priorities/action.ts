import type { Interval } from '../estimate.ts';

/**
 * A figure and how sure it is: at most one of `deviation` (standard), `interval` (as estimates have) and `range` (least and
 * most that are thought possible, `value` being the likeliest). None of them: taken as certain.
 */
export interface Uncertain {
  value: number;
  deviation?: number;
  interval?: Interval | null;
  range?: { low: number; high: number };
  /** Observations behind it; left out where it is a judgement. */
  n?: number;
  /** Where it comes from, to be shown. */
  source?: string;
  /** Inputs of several actions under one key are the same unknown: they get the same draw. */
  shared?: string;
}

/** Something that could be done about one aspect of the relationship. */
export interface PossibleAction {
  name: string;
  /** Share of importance that customers say the aspect has, 0 to 1. */
  statedImportance?: Uncertain;
  /** Share of the outcome that goes with the aspect, 0 to 1 (relative weight or Shapley value over R2). */
  derivedImportance?: Uncertain;
  /** Evaluation less importance as a share of the scale, -1 to 1: a shortfall is negative. */
  gap: Uncertain;
  /** Share of the shortfall that the action closes, 0 to 1. Left out: all of it. */
  closes?: Uncertain;
  /** Customers concerned. */
  customers: Uncertain;
  /** Money at risk a customer, over the horizon that matters. */
  valueAtRisk: Uncertain;
  /** Of the action, over the same horizon. */
  cost: Uncertain;
}

export const inputKeys = [
  'statedImportance',
  'derivedImportance',
  'gap',
  'closes',
  'customers',
  'valueAtRisk',
  'cost',
] as const;
export type InputKey = (typeof inputKeys)[number];

/** Between which values an input may lie. */
export const inputBounds: { [key in InputKey]: readonly [low: number, high: number] } = {
  statedImportance: [0, 1],
  derivedImportance: [0, 1],
  gap: [-1, 1],
  closes: [0, 1],
  customers: [0, Number.MAX_VALUE],
  valueAtRisk: [0, Number.MAX_VALUE],
  cost: [0, Number.MAX_VALUE],
};

export type Inputs = { [key in InputKey]?: number };

/** How the formula is written beside its result. */
export const formula =
  '(w x statedImportance + (1 - w) x derivedImportance) x max(0, -gap) x closes x customers x valueAtRisk - cost';

/** What an action earns. With one kind of importance alone, that one counts whole. */
export function earningsOf(inputs: Inputs, statedWeight: number): { benefit: number; cost: number } {
  const { statedImportance: stated, derivedImportance: derived } = inputs;
  const importance =
    stated === undefined
      ? (derived ?? 0)
      : derived === undefined
        ? stated
        : statedWeight * stated + (1 - statedWeight) * derived;
  const shortfall = Math.max(0, -(inputs.gap ?? 0));
  const benefit =
    importance * shortfall * (inputs.closes ?? 1) * (inputs.customers ?? 0) * (inputs.valueAtRisk ?? 0);
  return { benefit, cost: inputs.cost ?? 0 };
}
