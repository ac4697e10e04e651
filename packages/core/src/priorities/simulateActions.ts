import type { Random } from '../numeric/random.ts';
import { earningsOf, type InputKey, type Inputs, inputKeys, type PossibleAction } from './action.ts';
import { drawInput } from './drawInput.ts';

/** Draws of each input that an action has. */
export type InputDraws = Map<InputKey, Float64Array>;

export interface SimulatedAction {
  inputs: InputDraws;
  benefit: Float64Array;
  net: Float64Array;
}

/** Draws every input of every action, the same draw for inputs under one `shared` key, and works out what each earns. */
export function simulateActions(
  actions: readonly PossibleAction[],
  statedWeight: number,
  draws: number,
  random: Random,
): SimulatedAction[] {
  const shared = new Map<string, Float64Array>();
  return actions.map((action) => {
    const inputs: InputDraws = new Map();
    for (const key of inputKeys) {
      const input = action[key];
      if (!input) continue;
      const known = input.shared === undefined ? undefined : shared.get(input.shared);
      const values = known ?? Float64Array.from({ length: draws }, () => drawInput(key, input, random));
      if (input.shared !== undefined) shared.set(input.shared, values);
      inputs.set(key, values);
    }
    const benefit = new Float64Array(draws);
    const net = new Float64Array(draws);
    const one: Inputs = {};
    for (let draw = 0; draw < draws; draw++) {
      for (const [key, values] of inputs) one[key] = values[draw]!;
      const earnings = earningsOf(one, statedWeight);
      benefit[draw] = earnings.benefit;
      net[draw] = earnings.benefit - earnings.cost;
    }
    return { inputs, benefit, net };
  });
}
