import type { Estimate, NotEnough } from '../estimate.ts';
import type { Random } from '../numeric/random.ts';
import {
  earningsOf,
  formula,
  type InputKey,
  type Inputs,
  inputKeys,
  type PossibleAction,
  type Uncertain,
} from './action.ts';
import { distributionOf, type InputDistribution, inputFault } from './drawInput.ts';
import {
  type InputCorrelation,
  quantileOf,
  rankCorrelations,
  type TornadoBar,
  tornado,
} from './sensitivity.ts';
import { type SimulatedAction, simulateActions } from './simulateActions.ts';

export interface PriorityOptions {
  random: Random;
  /** 10,000 unless told. */
  draws?: number;
  level?: number;
  /** Weight of stated against derived importance where both are known; one half unless told. */
  statedWeight?: number;
  /** How many actions there are means for: tells the probability of being among them. Three unless told. */
  top?: number;
}

/** An input as it went in, to be shown beside the result. */
export interface ShownInput {
  input: InputKey;
  value: number;
  /** Between which values the level asked of the draws lie. */
  low: number;
  high: number;
  distribution: InputDistribution;
  n: number | null;
  source: string | null;
}

export interface RankedAction {
  name: string;
  rank: number;
  /** What the action is expected to earn, cost taken off, in the money of the inputs: the mean of the draws. */
  euros: Estimate;
  /** The formula at the values given, for the reader who wants to follow it with a pencil. */
  atValues: { benefit: number; cost: number; net: number };
  /** What it brings before cost. */
  benefit: Estimate;
  probabilityPaysBack: number;
  probabilityTop: number;
  probabilityBest: number;
  /** Ranks between which the level asked of the draws lie. */
  rankRange: { low: number; high: number };
  inputs: ShownInput[];
  tornado: TornadoBar[];
  correlations: InputCorrelation[];
}

export interface PriorityRanking {
  ok: true;
  /** By what they are expected to earn, highest first. */
  actions: RankedAction[];
  formula: string;
  statedWeight: number;
  top: number;
  draws: number;
  level: number;
  method: 'monte-carlo';
  convention: 'importance-x-shortfall-x-customers-x-value-less-cost';
}

/**
 * One ranking of what could be done, in money: importance (stated and derived) x shortfall x share of it closed x customers
 * concerned x value at risk, less cost. Every input comes with its uncertainty, which is carried through by simulation, so that
 * the ranking says how firm it is: an interval, the probability to pay back and to be among the first, and which input the
 * result hangs on (tornado, one at a time; rank correlation, all at once).
 *
 * Assumes inputs independent unless they share a key, and effects that add up: two actions on one gap do not close it twice.
 * `n` of the results is the fewest observations behind an input that has some; 0 when all are judgements.
 *
 * Not enough: `no-actions`, `no-importance`; `input-out-of-range`, `input-out-of-order`, `uncertainty-told-twice`
 * (`of`: action and input).
 *
 * @example rankActions(actions, { random: seededRandom(1) }).actions[0] // "Answer within the day": 184,000, 40,000 to 390,000
 */
export function rankActions(
  actions: readonly PossibleAction[],
  options: PriorityOptions,
): PriorityRanking | NotEnough {
  const { random, draws = 10_000, level = 0.95, statedWeight = 0.5 } = options;
  const top = Math.max(1, Math.min(options.top ?? 3, actions.length));
  const fault = firstFault(actions);
  if (fault) return fault;
  const simulated = simulateActions(actions, statedWeight, draws, random);
  const places = placesOf(simulated, draws);
  const ranked = actions.map((action, a): RankedAction => {
    const draw = simulated[a]!;
    const at = valuesOf(action);
    const { benefit, cost } = earningsOf(at, statedWeight);
    const n = fewestObservations(action);
    return {
      name: action.name,
      rank: 0,
      euros: summary(draw.net, n, level, 'net-of-cost'),
      atValues: { benefit, cost, net: benefit - cost },
      benefit: summary(draw.benefit, n, level, 'before-cost'),
      probabilityPaysBack: shareOf(draw.net, (value) => value > 0),
      probabilityTop: shareOf(places[a]!, (place) => place <= top),
      probabilityBest: shareOf(places[a]!, (place) => place === 1),
      rankRange: rangeOf(places[a]!, level),
      inputs: shownInputs(action, draw, level),
      tornado: tornado(draw.inputs, at, statedWeight, level),
      correlations: rankCorrelations(draw.inputs, draw.net),
    };
  });
  ranked.sort((a, b) => b.euros.value - a.euros.value);
  for (const [place, action] of ranked.entries()) action.rank = place + 1;
  return {
    ok: true,
    actions: ranked,
    formula,
    statedWeight,
    top,
    draws,
    level,
    method: 'monte-carlo',
    convention: 'importance-x-shortfall-x-customers-x-value-less-cost',
  };
}

function firstFault(actions: readonly PossibleAction[]): NotEnough | null {
  if (actions.length === 0) return { ok: false, reason: 'no-actions', n: 0, needed: 1 };
  for (const action of actions) {
    const refuse = (reason: string, of: string): NotEnough => ({
      ok: false,
      reason,
      n: actions.length,
      needed: 0,
      of,
    });
    if (!action.statedImportance && !action.derivedImportance) return refuse('no-importance', action.name);
    for (const key of inputKeys) {
      const reason = action[key] && inputFault(key, action[key]);
      if (reason) return refuse(reason, `${action.name}: ${key}`);
    }
  }
  return null;
}

function valuesOf(action: PossibleAction): Inputs {
  const inputs: Inputs = {};
  for (const key of inputKeys) if (action[key]) inputs[key] = action[key].value;
  return inputs;
}

function fewestObservations(action: PossibleAction): number {
  const counts = inputKeys.map((key) => action[key]?.n).filter((n) => n !== undefined);
  return counts.length > 0 ? Math.min(...counts) : 0;
}

/** The place of each action, draw by draw. */
function placesOf(simulated: SimulatedAction[], draws: number): Float64Array[] {
  const places = simulated.map(() => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw++)
    for (const [a, { net }] of simulated.entries()) {
      let place = 1;
      for (const [b, other] of simulated.entries())
        if (other.net[draw]! > net[draw]! || (other.net[draw] === net[draw] && b < a)) place++;
      places[a]![draw] = place;
    }
  return places;
}

function summary(values: Float64Array, n: number, level: number, convention: string): Estimate {
  const { low, high } = rangeOf(values, level);
  return {
    ok: true,
    value: values.reduce((sum, value) => sum + value, 0) / values.length,
    n,
    interval: { low, high, level },
    method: 'monte-carlo-percentile',
    convention,
  };
}

function rangeOf(values: Float64Array, level: number): { low: number; high: number } {
  const sorted = Float64Array.from(values).sort();
  return { low: quantileOf(sorted, (1 - level) / 2), high: quantileOf(sorted, (1 + level) / 2) };
}

function shareOf(values: Float64Array, holds: (value: number) => boolean): number {
  let count = 0;
  for (const value of values) if (holds(value)) count++;
  return count / values.length;
}

function shownInputs(action: PossibleAction, { inputs }: SimulatedAction, level: number): ShownInput[] {
  return [...inputs].map(([input, values]) => {
    const given = action[input] as Uncertain;
    return {
      input,
      value: given.value,
      ...rangeOf(values, level),
      distribution: distributionOf(input, given),
      n: given.n ?? null,
      source: given.source ?? null,
    };
  });
}
