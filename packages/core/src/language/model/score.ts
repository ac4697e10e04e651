import { featureGroups, featuresOf, type PreparedText } from '../features/featuresOf.ts';
import { type Model, rowOf } from './model.ts';

interface Scratch {
  counts: Uint16Array;
  touched: Uint32Array;
  values: Float64Array;
}

const scratches = new WeakMap<Model, Scratch>();
const squares = new Float64Array(featureGroups.length);
const factors = new Float64Array(featureGroups.length);

/**
 * The linear scores of the classes for a text: within each group, values are (1 + log count) x rarity, brought to length one
 * (over the features the model knows), then weighted; scores are their products with the weights, plus the biases.
 */
export function score(model: Model, prepared: PreparedText, into: Float64Array): void {
  const scratch = scratchOf(model);
  const { counts, touched, values } = scratch;
  let seen = 0;
  featuresOf(prepared, (_group, hash) => {
    const row = rowOf(model, hash);
    if (row < 0) return;
    if (counts[row] === 0) touched[seen++] = row;
    if (counts[row]! < 60_000) counts[row]!++;
  });
  squares.fill(0);
  for (let i = 0; i < seen; i++) {
    const row = touched[i]!;
    const count = counts[row]!;
    const value = (count === 1 ? 1 : 1 + Math.log(count)) * model.rarities[row]!;
    values[i] = value;
    counts[row] = 0;
    squares[model.groups[row]!]! += value * value;
  }
  for (let group = 0; group < squares.length; group++) {
    factors[group] = squares[group]! > 0 ? model.groupWeights[group]! / Math.sqrt(squares[group]!) : 0;
  }
  into.fill(0);
  const { classes, weights } = model;
  for (let i = 0; i < seen; i++) {
    const row = touched[i]!;
    const group = model.groups[row]!;
    const value = values[i]! * factors[group]!;
    const base = row * classes;
    for (let k = 0; k < classes; k++) into[k]! += value * weights[base + k]!;
  }
  for (let k = 0; k < classes; k++) into[k] = into[k]! * model.scale + model.biases[k]!;
}

function scratchOf(model: Model): Scratch {
  let scratch = scratches.get(model);
  if (!scratch) {
    scratch = {
      counts: new Uint16Array(model.features),
      touched: new Uint32Array(model.features),
      values: new Float64Array(model.features),
    };
    scratches.set(model, scratch);
  }
  return scratch;
}
